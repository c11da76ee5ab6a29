using Entente.Events.Scoring;

namespace Entente.Benchmarks.PatternsInText;

/// <summary>The committed tables about patterns in running text; none holds any text of a corpus.</summary>
internal static class GoldFiles
{
    /// <summary>One judgement a line.</summary>
    public static string Judged => Of("patterns-in-text.tsv");

    /// <summary>How often each pattern coded an event in each corpus.</summary>
    public static string Hits => Of("pattern-hits.tsv");

    /// <summary>How much of each corpus was read, and by which commit.</summary>
    public static string Texts => Of("texts-read.tsv");

    /// <summary>As <see cref="Hits"/> in further texts, of the patterns that coded nothing in the first.</summary>
    public static string FurtherHits => Of("pattern-hits-further.tsv");

    /// <summary>As <see cref="Texts"/> of the further texts.</summary>
    public static string FurtherTexts => Of("texts-read-further.tsv");

    /// <summary>Reads <see cref="Hits"/>.</summary>
    public static PatternHits FirstHits() => PatternHits.Read(Hits, File.ReadLines(Hits));

    private static string Of(string name) => Path.Combine(Checkout.Root, "benchmarks", "gold", name);
}
