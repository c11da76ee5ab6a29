namespace Entente.Documents.Fetching;

/// <summary>What a server said last of a page's state, by which it can tell that nothing changed.</summary>
/// <param name="ETag">Its tag; null when it gave none.</param>
/// <param name="LastModified">Its date, as it wrote it; null when it gave none.</param>
public sealed record Validators(string? ETag, string? LastModified);
