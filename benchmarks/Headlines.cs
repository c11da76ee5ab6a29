using System.Text;
using System.Text.RegularExpressions;
using Entente.Learning;

namespace Entente.Benchmarks;

/// <summary>The few figures that the README shows, kept as measured.</summary>
internal sealed partial class Headlines
{
    private readonly StringBuilder rows = new();

    /// <summary>Picks one figure.</summary>
    /// <param name="what">What it says, in words.</param>
    /// <param name="on">On which set.</param>
    /// <param name="scores">Where it is found.</param>
    /// <param name="measure">Its name there.</param>
    /// <param name="page">The page that tells more.</param>
    public void Add(string what, string on, IEnumerable<Score> scores, string measure, string page)
    {
        var score = scores.First(s => s.Measure == measure);
        rows.Append($"| {what} | {on} | {score.Value:0.00} ({score.Low:0.00} to {score.High:0.00}), n = {score.N} | `benchmarks/accuracy/{page}.md` |\n");
    }

    /// <summary>Writes them into the README, between the marks.</summary>
    public void Write()
    {
        var file = Path.Combine(Checkout.Root, "README.md");
        File.WriteAllText(file, Marked().Replace(File.ReadAllText(file), $"|---|---|---|---|\n{rows}\n<!-- measured -->"));
        Console.WriteLine("README.md");
    }

    [GeneratedRegex(@"\|---\|---\|---\|---\|\n.*?<!-- measured -->", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
