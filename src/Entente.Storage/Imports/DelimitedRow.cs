namespace Entente.Storage.Imports;

/// <summary>One row of a delimited file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Cells">Its cells; null for an empty one without quotes.</param>
/// <param name="Problem">Why the row cannot be used; null when it can.</param>
internal sealed record DelimitedRow(long Line, string?[] Cells, string? Problem = null);
