using Entente.Documents;

namespace Entente.Tests.Events.Cases;

/// <summary>A text and what it says; the format is told in <c>tests/cases/README.md</c>.</summary>
/// <param name="Place">File and line of its first line.</param>
/// <param name="Note">What it shows, or why it fails.</param>
/// <param name="Text">The article or sentence.</param>
/// <param name="Day">When it was published.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Events">All events it must yield.</param>
/// <param name="Statements">Statements it must yield among others.</param>
/// <param name="MayHaveMore">Whether it may yield events beside those.</param>
internal sealed record Case(
    string Place,
    string Note,
    string Text,
    DateOnly Day,
    Source Source,
    IReadOnlyList<ExpectedEvent> Events,
    IReadOnlyList<ExpectedStatement> Statements,
    bool MayHaveMore)
{
    /// <summary>What differs, one line each; empty when the engine reads the text as the case does.</summary>
    public IReadOnlyList<string> Differences()
    {
        var reading = Invented.Read(Text, Day, Source);
        var left = reading.Events.ToList();
        var wrong = new List<string>();
        foreach (var expected in Events)
            if (left.Find(expected.Is) is { } found) left.Remove(found);
            else wrong.Add($"missing: {expected.Line}");
        if (!MayHaveMore) wrong.AddRange(left.Select(e => $"unexpected: {CaseLine.Of(e)}"));
        wrong.AddRange(Statements.Where(s => !reading.Statements.Any(s.Is)).Select(s => $"missing: {s.Line}"));
        if (wrong.Exists(line => line.StartsWith("missing: says", StringComparison.Ordinal))) wrong.AddRange(reading.Statements.Select(s => $"coded: {CaseLine.Of(s)}"));
        return wrong;
    }
}
