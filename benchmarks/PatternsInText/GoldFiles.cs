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

    private static string Of(string name) => Path.Combine(Checkout.Root, "benchmarks", "gold", name);
}
