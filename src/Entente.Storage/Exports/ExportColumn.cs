using System.Text.Json;

namespace Entente.Storage.Exports;

/// <summary>A column of a <see cref="ExportTable"/>.</summary>
/// <param name="Name">Its name in headers and as a key.</param>
/// <param name="Kind">What its cells hold; every cell may also be null.</param>
public sealed record ExportColumn(string Name, ColumnKind Kind)
{
    /// <summary>Whether the cells only say again, for people, what another column holds; NDJSON leaves such a column out and imports pass over it.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Reads the cell out of the row's native JSON; null for a column of which the native JSON says nothing.</summary>
    public Func<JsonElement, object?>? InNative { get; init; }
}
