namespace Entente.Documents.Bytes;

/// <summary>A file or stream to read, or why there is none.</summary>
/// <param name="Place">What to call it.</param>
/// <param name="Path">The file; null for standard input.</param>
/// <param name="Problem">Why it cannot be read.</param>
internal sealed record Found(string Place, string? Path, InputException? Problem)
{
    /// <summary>Whether <see cref="Place"/> is a web address.</summary>
    public bool IsAddress { get; init; }
}
