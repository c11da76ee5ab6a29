using Entente.Storage.Queries;
using Xunit;

namespace Entente.Tests.Storage.Queries;

/// <summary>What either database must answer; one subclass each.</summary>
public abstract class AnswersTests(FilledStore filled)
{
    private static readonly DateOnly March = FilledStore.March;
    private Answers Answers => new(filled.Store);

    [Theory]
    [InlineData("", "e1 e3 e4 e5 e6")]
    [InlineData("actor:RUS", "e1 e4")]
    [InlineData("actor:rus/gov", "e1 e4")]
    [InlineData("actor:/GOV recipient:\"The CHN\"", "e1 e3 e4")]
    [InlineData("actor:rus-gov", "e1 e4")]
    [InlineData("country:CHN", "e1 e3 e4")]
    [InlineData("-country:CHN", "e5 e6")]
    [InlineData("type:CONSULT,AID", "e1 e3 e4")]
    [InlineData("-type:CONSULT", "e3 e5 e6")]
    [InlineData("quad:4 since:2022-04", "e5")]
    [InlineData("since:2022 until:2022-03", "e1 e3")]
    [InlineData("until:2022", "e1 e3 e4 e5")]
    [InlineData("evidence>=2", "e1")]
    [InlineData("documents:2 disputed:true", "e1")]
    [InlineData("disputed:false outlets<2", "e3 e4 e5 e6")]
    [InlineData("confidence>0.75", "e5")]
    [InlineData("factuality:planned", "e6")]
    [InlineData("mode:visit context:military of:AID", "e6")]
    [InlineData("-of:AID", "e1 e3 e4 e5")]
    [InlineData("background:true", "e6")]
    [InlineData("reciprocal:true", "e4")]
    [InlineData("source:\"wire two\"", "e1 e3 e4 e5 e6")]
    [InlineData("source:\"Wire One\"", "e1")]
    [InlineData("source:wire,blog document:a", "e1")]
    [InlineData("document:b", "e1 e3 e4 e5 e6")]
    [InlineData("speaker:USA", "e6")]
    [InlineData("place:Klow", "e6")]
    [InlineData("story:one", "e1")]
    [InlineData("id:e5,e6", "e5 e6")]
    [InlineData("asof:2026-03-05", "e1 e3 e4 e5 e6")]
    [InlineData("asof:2026-03-04", "")]
    [InlineData("text:\"joint statement\"", "e1")]
    [InlineData("text:\"statement joint\"", "")]
    [InlineData("statement joint", "e1")]
    [InlineData("-joint", "e3 e4 e5 e6")]
    [InlineData("text:joint,élan", "e1 e3 e4 e5 e6")]
    [InlineData("text:\"'; drop table event; --\"", "")]
    [InlineData("actor:\"'); drop table event; --\"", "")]
    public void Events_that_hold_come_in_order(string query, string ids)
    {
        Assert.Equal(ids, string.Join(' ', Answers.Events(EventQuery.Parse(query)).Select(e => e.Id)));
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, Answers.Count(Subject.Events, EventQuery.Parse(query)));
    }

    [Fact]
    public void An_event_tells_all_that_is_known_of_it()
    {
        var e = Answers.Events(EventQuery.Parse("id:e1")).Single();
        Assert.Equal(("one", "a", "CONSULT", 2, 2, 2, true), (e.Story, e.Document, e.Type, e.Documents, e.Outlets, e.Independent, e.Disputed));
        Assert.Equal(["e1", "e2"], e.Tellings);
        Assert.Equal(("RUS", "The CHN", "Wire One", "Title of a", March), (e.Actor.Single().Country, e.Recipient.Single().Name, e.SourceName, e.Title, e.Start));
    }

    [Fact]
    public void Pages_give_each_row_once()
    {
        var ids = new List<string>();
        for (Cursor? after = null; ;)
        {
            var page = Answers.Events(EventQuery.All, 2, after);
            ids.AddRange(page.Rows.Select(e => e.Id));
            if ((after = page.Next) is null) break;
            Assert.Equal(Cursor.Of(page.Rows[^1]), page.Next);
        }
        Assert.Equal(["e1", "e3", "e4", "e5", "e6"], ids);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Pieces_of_a_stream_give_each_row_once(int piece) =>
        Assert.Equal(["e1", "e3", "e4", "e5", "e6"], new Answers(filled.Store, piece).Events(EventQuery.All).Select(e => e.Id));

    [Fact]
    public void A_stream_that_is_left_early_gives_its_place_back()
    {
        for (var i = 0; i < 20; i++) Assert.Equal("e1", Answers.Events(EventQuery.All).First().Id);
    }

    [Theory]
    [InlineData("", "s1 s2")]
    [InlineData("speaker:RUS", "s1")]
    [InlineData("about:USA theme:multipolarity", "s1 s2")]
    [InlineData("stance:condemn:USA", "s1 s2")]
    [InlineData("stance:praise", "")]
    [InlineData("text:\"we agree\"", "s1")]
    [InlineData("kind:direct until:2026 country:CHN", "s2")]
    [InlineData("source:wire story:one", "s1")]
    public void Statements_that_hold_come_in_order(string query, string ids)
    {
        Assert.Equal(ids, string.Join(' ', Answers.Statements(EventQuery.Parse(query)).Select(s => s.Id)));
        Assert.Equal(ids, string.Join(' ', Answers.Statements(EventQuery.Parse(query), 10).Rows.Select(s => s.Id)));
    }

    [Theory]
    [InlineData("", "one two")]
    [InlineData("actor:RUS type:CONSULT disputed:true", "one")]
    [InlineData("outlets>=2", "two")]
    [InlineData("document:b", "two")]
    [InlineData("joint", "one")]
    [InlineData("since:2026-03-07", "")]
    public void Stories_that_hold_come_in_order(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', Answers.Stories(EventQuery.Parse(query)).Select(story => story.Id)));

    [Theory]
    [InlineData("", "a b")]
    [InlineData("actor:USA", "b")]
    [InlineData("source:\"WIRE ONE\" since:2022", "a")]
    [InlineData("language:en élan", "b")]
    public void Documents_that_hold_come_in_order(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', Answers.Documents(EventQuery.Parse(query)).Select(document => document.Id)));

    [Fact]
    public void A_field_of_another_subject_is_named()
    {
        Assert.Contains("events have context:", Assert.Throws<QueryException>(() => Answers.Count(Subject.Events, EventQuery.Parse("theme:x"))).Message);
        Assert.Contains("statements have speaker:", Assert.Throws<QueryException>(() => Answers.Count(Subject.Statements, EventQuery.Parse("actor:x"))).Message);
    }

    [Fact]
    public void Dyads_weigh_each_event_by_its_states_and_pair_nobody_with_himself()
    {
        var dyads = Answers.Dyads(EventQuery.All).ToList();
        Assert.DoesNotContain(dyads, dyad => dyad.Actor == dyad.Recipient || dyad.Actor == "UNO" || dyad.Recipient == "UNO");
        var april = new DateOnly(2022, 4, 1);
        Assert.Equal(6, dyads.Count(dyad => dyad.Month == april && dyad.VerbalCooperation == 0.5));  // three states meet: six ordered pairs, each a half
        Assert.Equal(1, dyads.Single(dyad => dyad.Month == april && dyad.Actor == "IRN").MaterialConflict);
        Assert.Equal((1.0, 2, 2.5), dyads.Where(dyad => dyad.Actor == "RUS" && dyad.Month == March).Select(dyad => (dyad.VerbalCooperation, dyad.Documents, dyad.Score)).Single());
        Assert.Equal([("RUS", "CHN")], Answers.Dyads(EventQuery.Parse("actor:RUS recipient:CHN until:2022-04")).Select(dyad => (dyad.Actor, dyad.Recipient)).Distinct());
    }

    [Fact]
    public void Counts_stand_beside_what_was_watched()
    {
        var counts = Answers.Counts(EventQuery.All, Period.Month);
        Assert.Equal([(March, 1, 1, 2), (new DateOnly(2022, 4, 1), 1, 0, 0)], counts.Select(count => (count.Start, (int)count.VerbalCooperation, (int)count.MaterialCooperation, (int)count.Documents)));
        Assert.Equal(new DateOnly(2022, 4, 11), Answers.Counts(EventQuery.Parse("quad:4"), Period.Week).Single(week => week.Events > 0).Start);
    }

    [Theory]
    [InlineData("joint statement", "a")]
    [InlineData("\"joint statement\"", "a")]
    [InlineData("\"statement joint\"", "")]
    [InlineData("visit", "b a")] // the shorter text, in which it stands oftener
    [InlineData("type:visit actor", "")]
    [InlineData("  ", "")]
    [InlineData("nothing here", "")]
    public void Full_text_finds_the_best_first(string words, string ids) =>
        Assert.Equal(ids, string.Join(' ', Answers.Search(words).Select(found => found.Document)));

    [Fact]
    public void The_SQL_is_shown_with_its_values_apart()
    {
        var sql = Answers.ShowSql(Subject.Events, EventQuery.Parse("actor:RUS confidence>=0.5"));
        Assert.Contains("(e.confidence >= $2)", sql);
        Assert.DoesNotContain("rus", sql.Split(';')[0]);
        Assert.Contains("rus", sql);
    }
}
