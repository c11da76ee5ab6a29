namespace Entente.Storage.Queries;

/// <summary>Some answers, and where the next begin.</summary>
/// <param name="Rows">The answers in order.</param>
/// <param name="Next">Give this to get the next page; null behind the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, Cursor? Next);
