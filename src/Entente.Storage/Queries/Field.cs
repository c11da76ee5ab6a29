namespace Entente.Storage.Queries;

/// <summary>A field of queries.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Choices">The values it may have, in their right writing; empty when any.</param>
internal sealed record Field(string Name, FieldKind Kind, IReadOnlyList<string> Choices);
