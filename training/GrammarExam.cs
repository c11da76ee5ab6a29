using Entente.Learning;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>How well a grammar does on the development sets with their own words, and how fast.</summary>
internal static class GrammarExam
{
    private static readonly string[] Shown = ["UPOS", "XPOS", "Feats", "UAS", "LAS"];

    /// <summary>Tells the scores of a model as it would be loaded.</summary>
    public static void Tell(ModelFile model)
    {
        using var stream = new MemoryStream();
        model.Save(stream);
        stream.Position = 0;
        var grammar = Grammar.Load(stream);
        var gum = TreebankFiles.GumDev.ToList();
        Tell("EWT dev", grammar, [.. TreebankFiles.EwtDev]);
        Tell("GUM dev", grammar, gum);
        Tell("GUM news", grammar, gum.FindAll(d => d.Document.Id.StartsWith("GUM_news", StringComparison.Ordinal)));
    }

    private static void Tell(string name, Grammar grammar, List<ConlluDocument> gold)
    {
        var given = gold.SelectMany(d => d.Sentences).Select(s => (IReadOnlyList<Token>)[.. s.Tokens.Select(t => new Token(t.Span, t.Form))]).ToList();
        grammar.Analyse(given);
        var before = Environment.CpuUsage.TotalTime;
        var found = grammar.Analyse(given);
        var speed = given.Sum(s => s.Count) / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var next = 0;
        var pairs = gold.Select(d => (d.Sentences, (IReadOnlyList<Sentence>)[.. d.Sentences.Select(s => s with { Tokens = found[next++] })]));
        var scores = TreebankScore.Of(pairs).Where(s => Shown.Contains(s.Measure)).Select(s => $"{s.Measure} {100 * s.Value:F2}");
        Console.Error.WriteLine($"  {name,-9} {string.Join("  ", scores)}  ({speed:F0} words a second of processor time)");
    }
}
