using Entente.Events.Scoring;

namespace Entente.Benchmarks.PatternsInText;

/// <summary>Takes the answers of a judge into the committed table.</summary>
internal static class Judged
{
    /// <summary>Adds one batch; what the same batch said before of the same events is replaced.</summary>
    /// <param name="keys">As written beside the batch; its name is the batch's.</param>
    /// <param name="answers">What the judge wrote.</param>
    public static void Add(string keys, string answers)
    {
        var batch = Path.GetFileNameWithoutExtension(keys).Replace("batch-", "", StringComparison.Ordinal);
        var (judged, missing) = Judging.Join((keys, File.ReadAllLines(keys)), (answers, File.ReadAllLines(answers)), batch);
        var before = File.Exists(GoldFiles.Judged) ? JudgedEvent.Read(GoldFiles.Judged, File.ReadLines(GoldFiles.Judged)) : [];
        var lines = judged.Concat(before).DistinctBy(e => (e.Corpus, e.Document, e.Event, e.Batch))
            .OrderBy(e => e.Corpus, StringComparer.Ordinal).ThenBy(e => e.Document, StringComparer.Ordinal).ThenBy(e => e.Event, StringComparer.Ordinal).ThenBy(e => e.Batch, StringComparer.Ordinal);
        File.WriteAllText(GoldFiles.Judged, string.Concat(lines.Select(e => $"{e}\n").Prepend(JudgedEvent.Header + "\n")));
        Console.WriteLine($"batch {batch}: {judged.Count} judged, {judged.Count(e => e.IsRight)} right{(missing.Count == 0 ? "" : $"; no answer for {string.Join(", ", missing)}")}");
    }
}
