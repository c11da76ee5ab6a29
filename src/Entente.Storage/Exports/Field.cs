namespace Entente.Storage.Exports;

/// <summary>A column, and how it is read off an item.</summary>
/// <param name="Column">The column.</param>
/// <param name="Of">The cell of an item, of the type that <see cref="ColumnKind"/> names, or null.</param>
public sealed record Field<T>(ExportColumn Column, Func<T, object?> Of);
