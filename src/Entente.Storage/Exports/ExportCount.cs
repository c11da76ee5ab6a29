namespace Entente.Storage.Exports;

/// <summary>What an export wrote.</summary>
/// <param name="Rows">Rows, header lines not counted.</param>
public readonly record struct ExportCount(long Rows)
{
    /// <summary>How many items the format has no place for, by reason; empty where all were written.</summary>
    public IReadOnlyDictionary<string, long> LeftOut { get; init; } = System.Collections.Immutable.ImmutableDictionary<string, long>.Empty;
}
