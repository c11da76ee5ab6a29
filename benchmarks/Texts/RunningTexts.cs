using System.Text.Json;
using Entente.Documents;
using Entente.Events.Scoring;

namespace Entente.Benchmarks.Texts;

/// <summary>Whole texts of official and news corpora, from which no sentence of the lexicon was taken and none of which is hand-coded.</summary>
/// <param name="corpora">Where they lie.</param>
/// <param name="most">About how many texts to take of one corpus, spread over all its years.</param>
/// <param name="seed">Another seed, other texts of the large corpora.</param>
/// <param name="skip">Leaves out the texts that a choice of so many would take.</param>
internal sealed class RunningTexts(Corpora corpora, int most, ulong seed, int skip = 0)
{
    private readonly HandCoded handCoded = HandCoded.Load(corpora);

    /// <summary>All texts, corpus by corpus; nothing is held but the one that is given.</summary>
    public IEnumerable<RunningText> All() =>
        Lines("official-whitehouse", "whitehouse-*.jsonl.gz", OfficialText.WhiteHouse)
            .Concat(Lines("official-un-general-debate", "ungdc-*.jsonl.gz", new OfficialText().GeneralDebate))
            .Concat(Lines("news-wikinews", "wikinews_*.jsonl.gz", NewsText.Wikinews))
            .Concat(Lines("ecb-plus", "ecbplus_*.jsonl.gz", EcbText.Read)) // train and dev; test is not there
            .Concat(skip > 0 ? [] : Files("gum", "en_gum-open-train.conllu.gz").SelectMany(GumText.Read).Select(draft => new RunningText("gum", draft)))
            .Where(text => !handCoded.Holds(text.Draft));

    private IEnumerable<RunningText> Lines(string corpus, string files, Func<JsonElement, Draft> read)
    {
        var count = (double)Files(corpus, files).Sum(file => LinesOf(file).Count());
        foreach (var line in Files(corpus, files).SelectMany(LinesOf))
        {
            using var json = JsonDocument.Parse(line);
            var draft = read(json.RootElement);
            if (Lot.Share(seed, corpus, draft.Id!) is var share && share >= skip / count && share < most / count) yield return new RunningText(corpus, draft);
        }
    }

    private IReadOnlyList<string> Files(string corpus, string pattern)
    {
        if (corpora.Find(corpus) is { } folder) return [.. Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)];
        Console.WriteLine($"skipped: {corpus} is not among the corpora; --corpora or ENTENTE_CORPORA names their folder");
        return [];
    }

    private static IEnumerable<string> LinesOf(string file)
    {
        using var reader = Corpora.Open(file);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) yield return line;
    }
}
