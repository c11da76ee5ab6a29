using System.Text;
using System.Text.Json;
using Entente.Events.Scoring;

namespace Entente.Benchmarks.PatternsInText;

/// <summary>Parts of a sample for judging: what a judge reads, and beside it the keys by which the answers are found again.</summary>
internal sealed record Batches
{
    private const ulong Mixing = 3, Doubling = 4; // seeds

    /// <summary>Events of one pattern at most, where there are more than <see cref="Enough"/>.</summary>
    public int Each { get; init; } = 4;

    /// <summary>So many events are judged without leaving out any.</summary>
    public int Enough { get; init; } = 1600;

    /// <summary>Events in a part: about what one judge reads with care at a time.</summary>
    public int Size { get; init; } = 260;

    /// <summary>Events that are handed out a second time, in a part of their own, to see how far two judges agree.</summary>
    public int Doubles { get; init; } = 120;

    /// <summary>Writes the parts and the guide.</summary>
    /// <param name="sample">NDJSON of <see cref="Sampling"/>.</param>
    /// <param name="folder">Outside the repository, for the parts hold text of the corpora.</param>
    public void Write(string sample, string folder)
    {
        Checkout.DemandOutside(folder);
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(Checkout.Root, "benchmarks", "gold", "GUIDE.md"), Path.Combine(folder, "GUIDE.md"), true);
        var events = Chosen([.. File.ReadLines(sample).Select(line => JsonSerializer.Deserialize<SampledEvent>(line, Sampling.Json)!)]);
        var parts = (int)Math.Ceiling((double)events.Count / Size);
        for (var part = 0; part < parts; part++) Write(folder, part + 1, [.. events.Where((_, i) => i % parts == part)]);
        Write(folder, parts + 1, [.. events.OrderBy(e => Lot.Of(Doubling, e.Document, e.Event)).Take(Doubles)]);
        Console.WriteLine($"{events.Count} events of {events.Select(e => e.Pattern).Distinct().Count()} patterns in {parts} batches, and {Math.Min(Doubles, events.Count)} of them again in batch {parts + 1:00}");
    }

    /// <summary>Mixed, so that a judge does not see one pattern's events in a row.</summary>
    private List<SampledEvent> Chosen(IReadOnlyList<SampledEvent> all)
    {
        var chosen = all.Count <= Enough ? all : all.GroupBy(e => e.Pattern).SelectMany(events => events.Take(Each));
        return [.. chosen.OrderBy(e => Lot.Of(Mixing, e.Document, e.Event))];
    }

    private static void Write(string folder, int part, IReadOnlyList<SampledEvent> events)
    {
        var (text, keys) = (new StringBuilder(), new StringBuilder(Judging.KeysHeader).Append('\n'));
        foreach (var (i, e) in events.Index())
        {
            Show(text, i + 1, e);
            keys.AppendJoin('\t', i + 1, e.Corpus, e.Document, e.Event, e.Pattern, e.Type, e.Confidence).Append('\n');
        }
        File.WriteAllText(Path.Combine(folder, $"batch-{part:00}.txt"), text.ToString());
        File.WriteAllText(Path.Combine(folder, $"batch-{part:00}.keys"), keys.ToString());
    }

    private static void Show(StringBuilder text, int number, SampledEvent e)
    {
        text.Append($"#{number}  {e.Title ?? "(no title)"} | {e.Published ?? "no date"} | {e.Source ?? "source unknown"}\n");
        if (e.Before is not null) text.Append($"   before: {e.Before}\n");
        text.Append($"   >>> {e.Sentence}\n");
        if (e.After is not null) text.Append($"   after: {e.After}\n");
        text.Append($"   CODED {e.Type}{(e.Mode is null ? "" : "/" + e.Mode)}{(e.Of is null ? "" : " of " + e.Of)}{(e.Reciprocal ? "   (mutual: all are actor and recipient)" : "")}\n");
        text.Append($"     actor:     {Side(e.Actor)}\n");
        if (!e.Reciprocal) text.Append($"     recipient: {Side(e.Recipient)}\n");
        text.Append($"     factuality: {e.Factuality}; background: {(e.Background ? "yes" : "no")}; attribution: {(e.Attribution.Count == 0 ? "none" : string.Join(" > ", e.Attribution))}; date: {e.Date ?? "none"}\n\n");
    }

    private static string Side(IReadOnlyList<CodedParty> parties) => parties.Count == 0 ? "(nobody)" : string.Join("; ", parties);
}
