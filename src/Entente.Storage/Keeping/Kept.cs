using Entente.Documents;

namespace Entente.Storage.Keeping;

/// <summary>The receipt for one item: it is given only when what it says lies safe in the log.</summary>
/// <param name="Source">By which it came.</param>
/// <param name="Place">Where in that source.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Document">Id of the document stored, or of the one it repeats; null for none.</param>
/// <param name="Message">What to tell the user about it; null for nothing.</param>
public sealed record Kept(string Source, string Place, Outcome Outcome, string? Document, string? Message)
{
    /// <summary>Why it was rejected, or waits; null for what was kept or is there.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>Whether this run has counted the item before, as waiting.</summary>
    public bool HasWaited { get; init; }
}
