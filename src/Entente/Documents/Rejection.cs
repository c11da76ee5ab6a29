namespace Entente.Documents;

/// <summary>An input that could not be read: where, why, and what would help. It costs only itself.</summary>
/// <param name="Place">File, and line or byte where known: <c>news.ndjson:17</c>.</param>
/// <param name="Cause">What is wrong, with the offending value.</param>
/// <param name="Remedy">What the user can do about it.</param>
public sealed record Rejection(string Place, string Cause, string Remedy)
{
    /// <summary>One line: place, cause, remedy.</summary>
    public override string ToString() => $"{Place}: {Cause}; {Remedy}";
}
