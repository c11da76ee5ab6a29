using Entente.Documents;
using Entente.Entities;
using Entente.Sentences;
using Xunit;

namespace Entente.Tests.Entities;

/// <summary>Whole passages, analysed by the program's own models.</summary>
public sealed class CoreferenceTests
{
    private static readonly Lazy<(Language Language, EntityFinder Finder)> Loaded = new(() => (Language.Load(), EntityFinder.Load(DataFolder.BuiltIn)));

    [Theory]
    [InlineData("Russian Foreign Minister Sergei Lavrov arrived in Beijing on Wednesday. The top Moscow diplomat met officials.", "The top Moscow diplomat", "RUS", "Russian Foreign Minister Sergei Lavrov")]
    [InlineData("Lavrov met Wang Yi, China's foreign minister, on Monday. The two ministers shook hands.", "The two ministers", null, "Wang Yi|Lavrov")]
    [InlineData("Russia launched an invasion of Ukraine. Moscow said its neighbor had provoked it.", "its neighbor", "UKR", "Ukraine")]
    [InlineData("Diplomats spoke about Afghanistan. Officials of the Taliban-ruled country stayed away.", "the Taliban-ruled country", "AFG", "Afghanistan")]
    [InlineData("President Vladimir Putin and his Chinese counterpart Xi Jinping met in Beijing. The two leaders signed a treaty.", "The two leaders", null, "his Chinese counterpart Xi Jinping|President Vladimir Putin")]
    [InlineData("Ukraine and Poland signed a treaty. The two countries had long talked.", "The two countries", null, "Poland|Ukraine")]
    [InlineData("The People's Republic of China (PRC) protested. The PRC recalled its ambassador.", "its ambassador", "CHN", "")]
    public void A_description_stands_for_whom_it_means(string text, string description, string? country, string antecedents)
    {
        var mentions = Find(text);
        var mention = mentions.Single(found => found.Span.In(text).SequenceEqual(description));
        Assert.Equal(country, mention.Country);
        Assert.Equal(antecedents, string.Join('|', mention.Antecedents.Select(antecedent => mentions[antecedent].Span.In(text).ToString())));
    }

    [Theory]
    [InlineData("US officials accused China of spying.", "US officials", "USA", "GOV")]
    [InlineData("Iran's parliament passed a law on Sunday.", "Iran's parliament", "IRN", "LEG")]
    [InlineData("The Kremlin rejected the offer.", "Kremlin", "RUS", "GOV")]
    [InlineData("Russian troops left the town.", "Russian troops", "RUS", "MIL")]
    [InlineData("The people of Ukraine voted.", "The people of Ukraine", "UKR", "CVL")]
    [InlineData("French President Emmanuel Macron called for talks.", "French President Emmanuel Macron", "FRA", "GOV")]
    [InlineData("Former President Barack Obama spoke on Friday.", "Former President Barack Obama", "USA", "ELI")]
    public void A_party_has_its_country_and_sector(string text, string words, string country, string sector)
    {
        var mention = Find(text).Single(found => found.Span.In(text).SequenceEqual(words));
        Assert.Equal((country, sector, true), (mention.Country, mention.Sector, mention.IsParty));
    }

    [Theory]
    [InlineData("Michael Jordan scored again.", "JOR")]
    [InlineData("The rent is US$20,000 a month.", "USA")]
    [InlineData("She bought a turkey.", "TUR")]
    public void A_word_that_looks_like_a_state_is_not_always_one(string text, string country) =>
        Assert.DoesNotContain(Find(text), mention => mention.Country == country);

    [Fact]
    public void In_a_statement_of_its_own_the_government_is_we()
    {
        const string Text = "We condemn the attack on Ukraine.";
        var source = new Source("The White House", "USA", SourceKind.Government);
        var document = new Document { Id = "t", Hash = "t", Text = Text, Source = source };
        var mention = Loaded.Value.Finder.Find(document, Loaded.Value.Language.Analyse(document)).Single(found => found.Kind == MentionKind.Pronoun);
        Assert.Equal(("USA", "GOV"), (mention.Country, mention.Sector));
    }

    private static IReadOnlyList<Mention> Find(string text)
    {
        var document = new Document { Id = "t", Hash = "t", Text = text, Day = new DateOnly(2022, 3, 30) };
        return Loaded.Value.Finder.Find(document, Loaded.Value.Language.Analyse(document));
    }
}
