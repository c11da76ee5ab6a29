using System.Text;
using Entente.Learning;

namespace Entente.Benchmarks;

/// <summary>A page of results in Markdown: what was measured on what, each figure with its count and interval.</summary>
internal sealed class Report(string title)
{
    private readonly StringBuilder text = new($"# {title}\n");

    public Report Say(string paragraph)
    {
        text.Append('\n').Append(paragraph).Append('\n');
        return this;
    }

    public Report Table(string heading, IEnumerable<Score> scores)
    {
        text.Append($"\n## {heading}\n\n| measure | value | n | 95 % interval |\n|---|---|---|---|\n");
        foreach (var score in scores)
            text.Append($"| {score.Measure} | {Figure(score.Value)} | {score.N} | {(score.Low is null ? "" : $"{Figure(score.Low)} to {Figure(score.High)}")} |\n");
        return this;
    }

    /// <summary>A table of any columns.</summary>
    public Report Table(string heading, IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        text.Append($"\n## {heading}\n\n| {string.Join(" | ", columns)} |\n|{string.Concat(columns.Select(_ => "---|"))}\n");
        foreach (var row in rows) text.Append($"| {string.Join(" | ", row)} |\n");
        return this;
    }

    /// <summary>Writes the page below <c>benchmarks/</c> and says where.</summary>
    public void Write(string path)
    {
        var file = Path.Combine(Checkout.Root, "benchmarks", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.Append($"\nMeasured on commit {Checkout.Commit()}.\n").ToString());
        Console.WriteLine($"benchmarks/{path}");
    }

    private static string Figure(double? value) => value is { } v ? v.ToString("0.0000") : "–";
}
