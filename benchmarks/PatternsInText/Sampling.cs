using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Benchmarks.Texts;
using Entente.Documents;
using Entente.Documents.Bytes;
using Entente.Events.Patterns;
using Entente.Events.Scoring;

namespace Entente.Benchmarks.PatternsInText;

/// <summary>Reads running text with the whole program, and keeps a few events of every pattern for judging.</summary>
/// <param name="texts">What to read.</param>
/// <param name="each">Events to keep of a pattern at most.</param>
/// <param name="seed">Another seed, another choice.</param>
/// <param name="before">For further texts: what was coded in the first; only patterns that coded nothing there are looked at.</param>
internal sealed class Sampling(RunningTexts texts, int each, ulong seed, PatternHits? before = null)
{
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly Reader reader = Reader.Load(DataFolder.BuiltIn);
    private readonly DocumentMaker maker = DocumentMaker.Load(DataFolder.BuiltIn);
    private readonly Dictionary<string, Pattern> patterns = LexiconFiles.Load(DataFolder.BuiltIn).Patterns.ToDictionary(pattern => pattern.Place);
    private readonly PatternSample<SampledEvent> sample = new(each, seed);
    private readonly Dictionary<string, TextCount> counts = [];
    private readonly Lock adding = new();

    /// <summary>Writes the events to a file outside the repository, and the counts into <c>benchmarks/gold</c>.</summary>
    /// <param name="path">NDJSON, one event a line.</param>
    /// <param name="threads">The result is the same for any number.</param>
    /// <exception cref="ArgumentException">The file would lie in the repository, where text of the corpora may not be.</exception>
    public async Task Write(string path, int threads)
    {
        Checkout.DemandOutside(path);
        await Parallel.ForEachAsync(texts.All(), new ParallelOptions { MaxDegreeOfParallelism = threads }, Read);
        await using (var file = new StreamWriter(path, false, new UTF8Encoding(false)))
            foreach (var (_, items) in sample.Chosen())
                foreach (var item in items) await file.WriteLineAsync(JsonSerializer.Serialize(item, Json));
        WriteCounts();
    }

    private async ValueTask Read(RunningText text, CancellationToken cancellation)
    {
        Document document;
        try
        {
            document = await maker.MakeAsync(text.Draft, new IntakeOptions(), cancellation);
        }
        catch (InputException) // an empty text; the program would name and skip it
        {
            return;
        }
        var reading = reader.Read(document);
        var candidates = reading.Events.Where(e => before is null || before.Of(patterns[e.Pattern!].Key) == 0).Select(e =>
        {
            var item = SampledEvent.From(text.Corpus, reading, e, patterns[e.Pattern!]);
            return new Candidate<SampledEvent>(item.Pattern, item.Event, item.Sentence, item);
        }).ToList();
        var count = new TextCount(text.Corpus, 1, SampledEvent.OneLine(document.Text).Count(c => c == ' ') + 1, reading.Events.Count);
        lock (adding)
        {
            sample.Add(text.Corpus, document.Id, candidates);
            counts[text.Corpus] = counts.TryGetValue(text.Corpus, out var before) ? before + count : count;
            var documents = counts.Values.Sum(c => c.Documents);
            if (documents % 500 == 0) Console.WriteLine($"{documents} documents, {counts.Values.Sum(c => c.Words):N0} words, {counts.Values.Sum(c => c.Events)} events");
        }
    }

    private void WriteCounts()
    {
        var (hitsFile, textsFile) = before is null ? (GoldFiles.Hits, GoldFiles.Texts) : (GoldFiles.FurtherHits, GoldFiles.FurtherTexts);
        Directory.CreateDirectory(Path.GetDirectoryName(hitsFile)!);
        var hits = sample.Hits.OrderBy(pair => pair.Key.Pattern, StringComparer.Ordinal).ThenBy(pair => pair.Key.Corpus, StringComparer.Ordinal);
        File.WriteAllText(hitsFile, "pattern\tcorpus\tevents\n" + string.Concat(hits.Select(pair => $"{pair.Key.Pattern}\t{pair.Key.Corpus}\t{pair.Value}\n")));
        File.WriteAllText(textsFile, "corpus\tdocuments\twords\tevents\tcommit\n"
            + string.Concat(counts.Values.OrderBy(c => c.Corpus, StringComparer.Ordinal).Select(c => $"{c.Corpus}\t{c.Documents}\t{c.Words}\t{c.Events}\t{Checkout.Commit()}\n")));
        Console.WriteLine($"{sample.Hits.Select(pair => pair.Key.Pattern).Distinct().Count()} of {patterns.Values.Where(p => p.Type is not null).DistinctBy(p => p.Key).Count()} patterns coded something");
    }
}
