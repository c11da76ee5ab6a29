namespace Entente.Documents;

/// <summary>Who published a document.</summary>
/// <param name="Name">The outlet, ministry or body; null when nothing says so.</param>
/// <param name="Country">ISO 3166 alpha-3 code, or UNO, EUR, IGO, NGO; null when unknown.</param>
/// <param name="Kind">What sort of publisher it is.</param>
public sealed record Source(string? Name, string? Country, SourceKind Kind)
{
    /// <summary>A publisher of whom nothing is known.</summary>
    public static Source Unknown { get; } = new(null, null, SourceKind.Unknown);

    /// <summary>Whether the publisher speaks for itself, so that "we" in its texts is the publisher.</summary>
    public bool IsOfficial => Kind is SourceKind.Government or SourceKind.Organisation;
}
