namespace Entente.Storage.Store;

/// <summary>What became of one item that was seen.</summary>
/// <param name="Number">Number of its record in the log.</param>
/// <param name="At">When it was seen; UTC.</param>
/// <param name="Source">Feed, file or address it came by.</param>
/// <param name="Place">Where in that source.</param>
/// <param name="Outcome"><c>stored</c>, <c>duplicate</c>, <c>rejected</c> or <c>waiting</c>.</param>
/// <param name="Document">Id of the document stored, or of the one it repeats; null for none.</param>
/// <param name="Cause">Why it was rejected or waits; null for none.</param>
/// <param name="Remedy">What helps; null for none.</param>
/// <param name="Settles">Number of the sighting that left this item waiting; null for a new item.</param>
public sealed record Sighting(long Number, DateTimeOffset At, string Source, string Place, string Outcome, string? Document, string? Cause, string? Remedy, long? Settles);
