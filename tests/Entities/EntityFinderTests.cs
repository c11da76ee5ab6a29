using Entente.Entities;
using Xunit;

namespace Entente.Tests.Entities;

public sealed class EntityFinderTests : IDisposable
{
    private static readonly DateOnly Day = new(2022, 3, 30);
    private readonly Overlay overlay = new();

    public void Dispose() => overlay.Dispose();

    [Fact]
    public void A_title_and_a_nationality_belong_to_the_person_and_say_whose_they_are()
    {
        var mention = Find("Sylvanian/ADJ/amod/4 Foreign/PROPN/compound/3 Minister/PROPN/compound/4 Vera/PROPN/nsubj/6 Marcal/PROPN/flat/4 spoke/VERB/root/0 ./PUNCT/punct/6", "Sylvanian Foreign Minister Vera Marcal");
        Assert.Equal(("vera-marcal", "SYL", "GOV", "foreign minister"), (mention.Entity?.Id, mention.Country, mention.Sector, mention.Role));
    }

    [Fact]
    public void A_person_unknown_to_the_registry_takes_country_and_sector_from_the_title()
    {
        var mention = Find("Freedonian/ADJ/amod/3 Foreign/PROPN/compound/3 Minister/PROPN/nsubj/6 Zoltan/PROPN/flat/3 Vrax/PROPN/flat/3 spoke/VERB/root/0 ./PUNCT/punct/6", "Freedonian Foreign Minister Zoltan Vrax");
        Assert.Null(mention.Entity);
        Assert.Equal(("FRD", "GOV", "Zoltan Vrax"), (mention.Country, mention.Sector, mention.Name));
    }

    [Fact]
    public void One_whose_office_has_ended_is_of_the_elite()
    {
        var mention = Find("Rufus/PROPN/nsubj/3 Firefly/PROPN/flat/1 spoke/VERB/root/0 ./PUNCT/punct/3", "Rufus Firefly", new DateOnly(2025, 1, 1));
        Assert.Equal(("FRD", "ELI"), (mention.Country, mention.Sector));
        Assert.Equal(["GOV"], mention.Sectors);
    }

    [Fact]
    public void A_nationality_before_a_role_makes_a_party_of_that_country()
    {
        var mention = Find("Freedonian/ADJ/amod/2 troops/NOUN/nsubj/3/troop left/VERB/root/0 ./PUNCT/punct/3", "Freedonian troops");
        Assert.Equal((MentionKind.Description, "FRD", "MIL", true), (mention.Kind, mention.Country, mention.Sector, mention.IsParty));
    }

    [Fact]
    public void The_president_of_a_state_is_who_holds_the_office_on_the_day()
    {
        const string Sentence = "The/DET/det/2 president/NOUN/nsubj/5 of/ADP/case/4 Freedonia/PROPN/nmod/2 spoke/VERB/root/0 ./PUNCT/punct/5";
        Assert.Equal("rufus-firefly", Find(Sentence, "The president of Freedonia").Entity?.Id);
        Assert.Equal("gloria-teasdale", Find(Sentence, "The president of Freedonia", new DateOnly(2024, 6, 1)).Entity?.Id);
    }

    [Fact]
    public void A_capital_stands_for_its_government()
    {
        var mention = Find("Fredville/PROPN/nsubj/2 protested/VERB/root/0 ./PUNCT/punct/2", "Fredville");
        Assert.Equal(("FRD", "GOV", true), (mention.Country, mention.Sector, mention.IsParty));
    }

    [Fact]
    public void Police_without_a_country_are_those_of_the_state_at_hand_and_marked_as_assumed()
    {
        var mention = Find("""
            Freedonia/PROPN/nsubj/2 voted/VERB/root/0 ./PUNCT/punct/2
            Police/NOUN/nsubj/2 watched/VERB/root/0 ./PUNCT/punct/2
            """, "Police");
        Assert.Equal(("FRD", "COP", true), (mention.Country, mention.Sector, mention.IsAssumed));
    }

    [Fact]
    public void His_country_is_the_country_of_whom_his_means()
    {
        var (mentions, text) = Read("Vera/PROPN/nsubj/3 Marcal/PROPN/flat/1 left/VERB/root/0 ./PUNCT/punct/3\nHer/PRON/nmod:poss/2 country/NOUN/nsubj/3 waited/VERB/root/0 ./PUNCT/punct/3", Day);
        var pronoun = mentions.Single(mention => mention.Kind == MentionKind.Pronoun);
        Assert.Equal("vera-marcal", pronoun.Entity?.Id);
        Assert.Equal("Vera Marcal", mentions[Assert.Single(pronoun.Antecedents)].Span.In(text).ToString());
        Assert.Equal("SYL", mentions.Single(mention => mention.Span.In(text) is "Her country").Entity?.Id);
    }

    private Mention Find(string lines, string words, DateOnly? day = null)
    {
        var (mentions, text) = Read(lines, day ?? Day);
        return mentions.Single(mention => mention.Span.In(text).SequenceEqual(words));
    }

    private (IReadOnlyList<Mention> Mentions, string Text) Read(string lines, DateOnly day)
    {
        var (document, sentences) = HandMade.Read(lines, day);
        return (EntityFinder.Load(overlay.Data).Find(document, sentences), document.Text);
    }
}
