using Entente.Events;
using Entente.Stories;
using Xunit;

namespace Entente.Tests.Stories;

public sealed class StoryTests
{
    [Fact]
    public void Four_outlets_may_be_two_sources_and_one_original()
    {
        var story = Story(
            Made.Document("a", 1, 1, outlet: "Reuters"),
            Made.Document("b", 1, 1, day: 1, outlet: "Gazette"),                       // the same text
            Made.Document("c", 1, 2, day: 1, outlet: "Herald", credits: ["Reuters"]),  // the agency's word
            Made.Document("d", 1, 3, day: 1, outlet: "Courier"));
        Assert.Equal((4, 2, "a"), (story.Outlets.Count, story.IndependentSources, story.Original));
        Assert.Equal([("a", "b", "same text"), ("a", "c", "credits Reuters")], story.Copies.Select(copy => (copy.From, copy.To, copy.Why)));
    }

    [Fact]
    public void Outlets_of_one_owner_are_one_source() =>
        Assert.Equal(1, Story(Made.Document("a", 1, 1, outlet: "Star", owner: "Vrax"), Made.Document("b", 1, 2, outlet: "Sun", owner: "Vrax")).IndependentSources);

    [Fact]
    public void A_text_that_credits_two_agencies_does_not_make_them_one() =>
        Assert.Equal(2, Story(Made.Document("a", 1, 1, outlet: "AFP"), Made.Document("b", 1, 2, outlet: "dpa"), Made.Document("c", 1, 3, day: 1, outlet: "Star", credits: ["AFP", "dpa"])).IndependentSources);

    [Fact]
    public void Tellings_of_one_act_are_one_event_led_by_the_surest()
    {
        var story = Story(
            Made.Document("a", 1, 1, outlet: "Star", acts: [Made.Act("a1", EventType.Consult, "ISL", "PRT", confidence: 0.6), Made.Act("a2", EventType.Sanction, "ISL", "NOR")]),
            Made.Document("b", 1, 2, outlet: "Sun", acts: [Made.Act("b1", EventType.Consult, "ISL", "PRT", confidence: 0.9)]));
        Assert.Equal(2, story.Events.Count);
        var meeting = Assert.Single(story.Events, e => e.Type == EventType.Consult);
        Assert.Equal(new Telling("b", "b1"), meeting.Lead);
        Assert.Equal([new Telling("b", "b1"), new Telling("a", "a1")], meeting.Tellings);
        Assert.Equal((2, 2), (meeting.Outlets, meeting.Independent));
    }

    [Fact]
    public void Another_culprit_is_another_event() =>
        Assert.Equal(2, Story(
            Made.Document("a", 1, 1, acts: [Made.Act("a1", EventType.Assault, "ISL", "PRT")]),
            Made.Document("b", 1, 2, acts: [Made.Act("b1", EventType.Assault, "NOR", "PRT")])).Events.Count);

    [Fact]
    public void A_member_of_a_bloc_may_be_meant_by_the_bloc()
    {
        var bloc = new ActParty("nordic-council", "IGO", "Nordic Council", ["DNK", "ISL", "NOR"]);
        Assert.True(bloc.Fits(new ActParty("ISL", "ISL", "Iceland", [])));
        Assert.False(bloc.Fits(new ActParty("PRT", "PRT", "Portugal", [])));
    }

    [Fact]
    public void A_denial_stays_apart_and_makes_a_dispute()
    {
        var story = Story(
            Made.Document("a", 1, 1, outlet: "Star", acts: [Made.Act("a1", EventType.Assault, "ISL", "PRT", speaker: "PRT")]),
            Made.Document("b", 1, 2, outlet: "Sun", acts: [Made.Act("b1", EventType.Assault, "ISL", "PRT", Factuality.Negated, speaker: "ISL")]));
        Assert.Equal(2, story.Events.Count);
        var dispute = Assert.Single(story.Disputed);
        Assert.Equal("a1", dispute.Event);
        Assert.Equal(["PRT"], dispute.AssertedBy);
        Assert.Equal(["ISL"], dispute.DeniedBy);
    }

    private static Story Story(params Signature[] documents)
    {
        var index = new StoryIndex();
        foreach (var document in documents) index.Place(document);
        foreach (var document in documents.Skip(1)) index.Join(documents[0].Id, document.Id);
        return index.StoryOf(documents[0].Id)!;
    }
}
