namespace Entente.Storage.Ledger;

/// <summary>What a check of a ledger found.</summary>
/// <param name="Intact">Records that are whole.</param>
/// <param name="Forgotten">How many of these have had their body taken away on request.</param>
/// <param name="Acknowledged">Records that the head says were acknowledged; null when the head cannot be read.</param>
/// <param name="Segments">Segments read.</param>
/// <param name="Bytes">Bytes read.</param>
/// <param name="Unfinished">Bytes behind the last commit that an interrupted append left; no damage.</param>
/// <param name="Damages">Everything that is wrong, in the order of the files.</param>
public sealed record LedgerReport(long Intact, long Forgotten, long? Acknowledged, int Segments, long Bytes, long Unfinished, IReadOnlyList<Damage> Damages)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Whole => Damages.Count == 0;
}
