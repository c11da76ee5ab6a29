using Entente.Documents;
using Entente.Events.Patterns;
using Entente.Events.Scoring;
using Entente.Learning;

namespace Entente.Benchmarks.PatternsInText;

/// <summary>Writes <c>accuracy/patterns-in-text.md</c> from the committed judgements.</summary>
internal sealed class PrecisionPage
{
    private const int Least = 3, Costliest = 40;

    private static readonly string[] Shares = ["", "precision", "n", "95 % interval"];

    private readonly PatternPrecision precision;

    public PrecisionPage()
    {
        var (first, further) = (PatternHits.Read(GoldFiles.Hits, File.ReadLines(GoldFiles.Hits)), PatternHits.Read(GoldFiles.FurtherHits, File.ReadLines(GoldFiles.FurtherHits)));
        precision = new PatternPrecision(JudgedEvent.Read(GoldFiles.Judged, File.ReadLines(GoldFiles.Judged)), first, further, LexiconFiles.Load(DataFolder.BuiltIn));
    }

    public void Write()
    {
        var report = new Report("What the lexicon finds in running text");
        Introduce(report);
        report.Table("Precision", ["", "each judged event once", "95 % interval", "as frequent as in the texts", "95 % interval", "n"],
            precision.ByCorpus().Prepend((precision.Plain, precision.Weighted)).Select(row => Pair(row.Item1, row.Item2)));
        report.Say($"In the first column every pattern counts for as much as any other; in the second each judged event stands for as many as its pattern coded in these texts (in the corpus, for a corpus) for every one judged, with an interval for unequal weights (Kish). The judged patterns coded {Percent(precision.Covered)} of all events.");
        report.Say("An earlier round, in which 330 events drawn at random from the White House and Wikinews were judged by one language model, stood at 0.50 (0.45 to 0.56); the engine and patterns were mended after it.");
        report.Table("By type", Shares, precision.ByType().Select(Row)).Say("A promised visit or support is an AGREE, so that types and files differ.");
        report.Table("By part of speech of the trigger", Shares, precision.ByPartOfSpeech().Select(Row));
        report.Table("By file", Shares, precision.ByFile().Select(score => Row(score with { Measure = $"`{score.Measure}`" })));
        Errors(report);
        Facets(report);
        Confidence(report);
        Patterns(report);
        report.Write("accuracy/patterns-in-text.md");
    }

    private void Introduce(Report report)
    {
        var (same, kappa) = precision.Agreement();
        report.Say($"How many of the events that the program writes down in whole texts are right. {precision.Judged.Count} events were judged, chosen at random within each pattern of `data/events`, from different corpora and documents as far as there were any; "
            + "no sentence was used to write a pattern, and no text is of the hand-coded articles (but an earlier round's events came from two of these corpora, some patterns were mended after it, and a few of its sentences may be here again). The judges are language models, as is the author of most of the lexicon, and none saw which pattern or confidence stood behind an event; no person has checked these judgements. "
            + "They had the sentence, those before and after it, title, source and date before them. "
            + (same.Value is null ? "No event was judged twice, so agreement is unknown." : $"Of {same.N} events judged twice, {Figure(same.Value)} ({Interval(same)}) got one verdict{(kappa is { } k ? $" (Cohen's κ {Figure(k)})" : "")}."));
        report.Say("**Right** means: a careful coder would accept the type, and actor and recipient are the right countries and sectors; a side may be empty where the sentence names nobody. A wrong event counts once, under its chief error. "
            + "What the program failed to find is not measured here. Intervals are Wilson's. The rules are in `benchmarks/gold/GUIDE.md`, the judgements in `benchmarks/gold/patterns-in-text.tsv`.");
        report.Table("The texts", ["corpus", "documents", "words", "events"], TextsRead(GoldFiles.Texts).Select(fields => fields[..4]));
        report.Table("Further texts", ["corpus", "documents", "words", "events"], TextsRead(GoldFiles.FurtherTexts).Select(fields => fields[..4]))
            .Say("All that is left of the two large corpora, read only for the patterns that coded nothing in the texts above; their events count in every figure but \"as frequent as in the texts\".");
        report.Say($"Read by the program as of commit {string.Join(" and ", TextsRead(GoldFiles.Texts).Concat(TextsRead(GoldFiles.FurtherTexts)).Select(fields => fields[4]).Distinct())}; of the texts above the large corpora are sampled over all their years. The models learned grammar from the GUM texts, so that trees are better there than elsewhere. ECB+ comes as single words and was put together again; speeches at the United Nations are dated 25 September of their year and are taken for their state's own word.");
    }

    private void Errors(Report report)
    {
        var wrong = precision.Judged.Count(e => !e.IsRight);
        report.Table("Kinds of error", ["error", "n", "share of wrong", "what it is"],
            precision.Errors().Select(error => (string[])[error.Kind, $"{error.Count}", Figure(wrong == 0 ? null : (double)error.Count / wrong), error.Meaning]));
    }

    private void Facets(Report report) =>
        report.Table("Factuality, background, attribution", ["", "share right", "n", "95 % interval", "among the right events"],
            precision.Facets().Select(facet => (string[])[.. Row(facet.OfActs), Figure(facet.OfRight.Value)])).Say("Judged for the events that are acts at all.");

    private void Confidence(Report report) =>
        report.Table("Confidence", ["confidence", "n", "mean", "right"],
            Calibration.Binned(precision.Judged).Select(bin => (string[])[$"{bin.From:0.0} to {bin.From + 0.1:0.0}", $"{bin.N}", Figure(bin.Mean), Figure(bin.Right)]))
            .Say($"Expected calibration error {Figure(Calibration.ExpectedError(precision.Judged))}, Brier score {Figure(Calibration.Brier(precision.Judged))}, each judged event once. The confidence was fitted on the 330 events of the earlier round.");

    private void Patterns(Report report)
    {
        var (counts, silent) = (precision.Coverage(), precision.Silent.ToList());
        var judged = precision.Patterns(1).ToList();
        report.Table("How many patterns were judged", ["judged events", "patterns"], counts.Select(count => (string[])[count.Events == 0 ? "none" : $"{count.Events}", $"{count.Patterns}"]));
        report.Say($"Of {counts.Sum(count => count.Patterns)} patterns, {silent.Count} never coded an event in {Millions} million words; they are listed below."
            + (precision.Orphaned == 0 ? "" : $" {precision.Orphaned} judged events are of patterns whose words or conditions have changed since; they count above, but not by file and below."));
        report.Table("Patterns that make the most wrong events", ["pattern", "words", "wrong, estimated", "events", "precision", "n"],
            judged.Where(row => row.Score.N >= Least).OrderByDescending(row => Wrong(row)).ThenBy(row => row.Pattern.Place, StringComparer.Ordinal).Take(Costliest)
                .Select(row => (string[])[Place(row.Pattern), Words(row.Pattern), $"{Wrong(row):0}", $"{row.Hits}", Figure(row.Score.Value), $"{row.Score.N}"]));
        report.Say($"Events coded in these texts, times the share judged wrong; of patterns with at least {Least} judged events.");
        report.Table($"Patterns with at least {Least} judged events", ["pattern", "words", "precision", "n", "95 % interval", "events"],
            judged.Where(row => row.Score.N >= Least).Select(row => (string[])[Place(row.Pattern), Words(row.Pattern), Figure(row.Score.Value), $"{row.Score.N}", Interval(row.Score), $"{row.Hits}"]));
        report.Table($"Patterns with fewer than {Least} judged events", ["pattern", "words", "right", "n", "events"],
            judged.Where(row => row.Score.N < Least).Select(row => (string[])[Place(row.Pattern), Words(row.Pattern), $"{Math.Round(row.Score.Value!.Value * row.Score.N)}", $"{row.Score.N}", $"{row.Hits}"]));
        report.Table($"Patterns that never coded an event in {Millions} million words", ["file", "patterns", "lines"],
            silent.GroupBy(pattern => pattern.Place.Split(':')[0]).Select(file => (string[])[$"`{file.Key["events/".Length..]}`", $"{file.Count()}", string.Join(", ", file.Select(pattern => pattern.Place.Split(':')[1]))]));
        report.Say("Nothing is known of their precision; the sentences under each in its file say what it is to find.");
    }

    private static string Millions => $"{TextsRead(GoldFiles.Texts).Concat(TextsRead(GoldFiles.FurtherTexts)).Sum(fields => long.Parse(fields[2])) / 1e6:0.0}";

    private static double Wrong((Pattern Pattern, Score Score, int Hits) row) => row.Hits * (1 - row.Score.Value!.Value);

    private static List<string[]> TextsRead(string file) => [.. File.ReadLines(file).Skip(1).Select(line => line.Split('\t'))];

    private static string Place(Pattern pattern) => $"`{pattern.Place["events/".Length..]}`";

    private static string Words(Pattern pattern)
    {
        var (words, conditions) = (pattern.Key.Split('|')[0].Trim(), pattern.Key.Split('|')[1].Trim());
        var held = conditions.Length == 0 ? "" : $" with `{string.Join("; ", conditions.Split(';', StringSplitOptions.TrimEntries).Select(Shortened))}`";
        return $"`{Shortened(words)}`{held} → {pattern.Type!.Value.ToString().ToUpperInvariant()}{(pattern.Mode is null ? "" : "/" + pattern.Mode)}";
    }

    private static string Shortened(string list) => list.Split(',') is { Length: > 4 } items ? string.Join(',', items[..4]) + " …" : list;

    private static string[] Pair(Score plain, Score weighted) => [plain.Measure, Figure(plain.Value), Interval(plain), Figure(weighted.Value), Interval(weighted), $"{plain.N}"];

    private static string[] Row(Score score) => [score.Measure, Figure(score.Value), $"{score.N}", Interval(score)];

    private static string Interval(Score score) => score.Low is null ? "" : $"{Figure(score.Low)} to {Figure(score.High)}";

    private static string Figure(double? value) => value is { } v ? v.ToString("0.00") : "–";

    private static string Percent(double share) => share.ToString("0 %");
}
