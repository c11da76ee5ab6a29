using Entente.Documents;
using Entente.Events.Patterns;
using Entente.Events.Scoring;
using Xunit;

namespace Entente.Tests.Events;

public sealed class PatternPrecisionTests
{
    private const string Often = "v meet | party:with", Seldom = "n visit |", Silent = "v strike |", Gone = "v go |";

    private static readonly string[] Judged =
    [
        JudgedEvent.Header,
        $"news\td1\te1\t{Often}\tCONSULT\t0.95\tright\t-\tright\tright\tright\t01",
        $"news\td2\te2\t{Often}\tCONSULT\t0.85\twrong\tactor\tright\twrong\tright\t01",
        $"speeches\td3\te3\t{Seldom}\tAGREE\t0.15\twrong\tnot-event\t-\t-\t-\t01",
        $"speeches\td4\te4\t{Gone}\tCONSULT\t0.75\tright\t-\twrong\tright\t-\t02",
        $"news\td1\te1\t{Often}\tCONSULT\t0.95\twrong\ttype\tright\tright\tright\t03",
        $"news\td2\te2\t{Often}\tCONSULT\t0.85\twrong\trecipient\tright\tright\tright\t03",
    ];

    private static readonly PatternPrecision Precision = new(
        JudgedEvent.Read("judged.tsv", Judged),
        PatternHits.Read("hits.tsv", ["pattern\tcorpus\tevents", $"{Often}\tnews\t90", $"{Often}\tspeeches\t6", $"{Seldom}\tspeeches\t3", $"{Gone}\tspeeches\t1"]),
        PatternHits.Read("further.tsv", ["pattern\tcorpus\tevents"]),
        Lexicon($"{Often} | CONSULT\n{Seldom} | CONSULT/visit\n{Silent} | ASSAULT\nv catch | obj=cold | -\n"));

    [Fact]
    public void An_event_counts_once_as_its_first_judge_saw_it() => Assert.Equal((0.5, 4), (Precision.Plain.Value!.Value, Precision.Plain.N));

    [Fact]
    public void Frequent_patterns_weigh_more_where_events_are_counted()
    {
        Assert.Equal((96 / 2 + 1) / 100.0, Precision.Weighted.Value!.Value, 10);
        Assert.InRange(Precision.Weighted.Value.Value, Precision.Weighted.Low!.Value, Precision.Weighted.High!.Value);
        Assert.Equal(1, Precision.Covered);
        var (plain, weighted) = Precision.ByCorpus().Single(corpus => corpus.Plain.Measure == "speeches");
        Assert.Equal((0.5, 0.25), (plain.Value!.Value, weighted.Value!.Value));
    }

    [Fact]
    public void Equal_weights_change_nothing()
    {
        var plain = Entente.Learning.Score.OfShare("x", 3, 4);
        var weighted = Entente.Learning.Score.OfWeighted("x", [(true, 5), (true, 5), (true, 5), (false, 5)]);
        Assert.Equal((plain.Value!.Value, plain.N), (weighted.Value!.Value, weighted.N));
        Assert.Equal(plain.Low!.Value, weighted.Low!.Value, 10);
    }

    [Fact]
    public void Groups_errors_and_facets_are_counted()
    {
        Assert.Equal([("CONSULT", 3), ("AGREE", 1)], Precision.ByType().Select(score => (score.Measure, score.N)));
        Assert.Equal([("consult.txt", 3)], Precision.ByFile().Select(score => (score.Measure, score.N)));
        Assert.Equal([("verb", 3), ("noun", 1)], Precision.ByPartOfSpeech().Select(score => (score.Measure, score.N)));
        Assert.Equal((1, 1, 0), (Errors("actor"), Errors("not-event"), Errors("type")));
        Assert.Equal([("factuality", 3, 2), ("background", 3, 2), ("attribution", 2, 1)], Precision.Facets().Select(f => (f.OfActs.Measure, f.OfActs.N, f.OfRight.N)));
    }

    [Fact]
    public void Patterns_that_were_not_judged_or_never_coded_anything_are_told()
    {
        Assert.Equal([(0, 1), (1, 1), (2, 1)], Precision.Coverage()); // a pattern that blocks codes nothing and is not among them
        Assert.Equal([Silent], Precision.Silent.Select(pattern => pattern.Key));
        Assert.Equal(1, Precision.Orphaned);
        Assert.Equal([(Often, 2, 96)], Precision.Patterns(least: 2).Select(p => (p.Pattern.Key, p.Score.N, p.Hits)));
    }

    [Fact]
    public void What_only_further_texts_hold_counts_once_and_weighs_nothing()
    {
        var precision = new PatternPrecision(
            JudgedEvent.Read("judged.tsv", [.. Judged, $"speeches\td9\te9\t{Silent}\tASSAULT\t0.5\tright\t-\tright\tright\tright\t21"]),
            PatternHits.Read("hits.tsv", ["pattern\tcorpus\tevents", $"{Often}\tnews\t90", $"{Often}\tspeeches\t6", $"{Seldom}\tspeeches\t3", $"{Gone}\tspeeches\t1"]),
            PatternHits.Read("further.tsv", ["pattern\tcorpus\tevents", $"{Silent}\tspeeches\t7"]),
            Lexicon($"{Often} | CONSULT\n{Seldom} | CONSULT/visit\n{Silent} | ASSAULT\n"));
        Assert.Equal(5, precision.Plain.N);
        Assert.Equal(Precision.Weighted.Value!.Value, precision.Weighted.Value!.Value, 10);
        Assert.Equal((1.0, 7), precision.Patterns(1).Where(row => row.Pattern.Key == Silent).Select(row => (row.Score.Value!.Value, row.Hits)).Single());
        Assert.Empty(precision.Silent);
    }

    [Fact]
    public void Two_judges_are_compared_on_what_both_saw()
    {
        var (same, kappa) = Precision.Agreement();
        Assert.Equal((0.5, 2), (same.Value!.Value, same.N));
        Assert.Equal(0, kappa!.Value, 10);
    }

    [Fact]
    public void Confidence_is_set_against_the_verdicts()
    {
        Assert.Equal(1, Calibration.Binned(Precision.Judged)[9].N);
        Assert.Equal((0.05 + 0.85 + 0.15 + 0.25) / 4, Calibration.ExpectedError(Precision.Judged)!.Value, 10);
    }

    [Fact]
    public void On_nothing_there_is_no_score()
    {
        var none = new PatternPrecision([], PatternHits.Read("hits.tsv", ["header"]), PatternHits.Read("further.tsv", ["header"]), Lexicon($"{Often} | CONSULT\n"));
        Assert.All([none.Plain, none.Weighted, none.Agreement().Same], score => Assert.Null(score.Value));
        Assert.Null(Calibration.ExpectedError([]));
    }

    [Fact]
    public void A_judgement_is_written_as_it_is_read() => Assert.Equal(Judged[1..], JudgedEvent.Read("judged.tsv", Judged).Select(e => e.ToString()));

    [Fact]
    public void Answers_are_joined_with_their_keys()
    {
        string[] keys = [Judging.KeysHeader, $"1\tnews\td1\te1\t{Often}\tCONSULT\t0.95", $"2\tnews\td2\te2\t{Often}\tCONSULT\t0.85", $"3\tnews\td5\te5\t{Often}\tCONSULT\t0.5"];
        var (judged, missing) = Judging.Join(("keys", keys), ("answers", ["# done", "2\twrong\tactor\tright\twrong\tright", "1\tright\t-\tright\tright\tright"]), "01");
        Assert.Equal(Judged[1..3], judged.Select(e => e.ToString()));
        Assert.Equal([3], missing);
    }

    [Theory]
    [InlineData("1\tright\tactor\tright\tright\tright", "'actor' is an error of an event that is right")]
    [InlineData("1\twrong\t-\tright\tright\tright", "'-' is not one of not-event, type, actor, recipient, both-parties, direction")]
    [InlineData("1\twrong\tnot-event\tright\t-\t-", "what is no act has no factuality, background or attribution: write -")]
    [InlineData("1\tyes\t-\tright\tright\tright", "'yes' is not right, wrong or -")]
    [InlineData("9\tright\t-\tright\tright\tright", "9 is not among the keys")]
    [InlineData("1\tright\t-", "the line has 3 fields where 6 are read")]
    public void An_answer_that_says_nothing_clear_is_refused_with_its_line(string answer, string problem)
    {
        string[] keys = [Judging.KeysHeader, $"1\tnews\td1\te1\t{Often}\tCONSULT\t0.95"];
        var refused = Assert.Throws<DataFileException>(() => Judging.Join(("keys", keys), ("answers", ["# a comment", answer]), "01"));
        Assert.Equal($"answers:2: {problem}", refused.Message);
    }

    private static int Errors(string kind) => Precision.Errors().Single(error => error.Kind == kind).Count;

    private static Lexicon Lexicon(string text) => new(PatternFile.Read("events/consult.txt", new StringReader(text), new Dictionary<string, HashSet<string>>()), new Dictionary<string, HashSet<string>>());
}
