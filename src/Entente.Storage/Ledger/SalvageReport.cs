namespace Entente.Storage.Ledger;

/// <summary>What was saved of a ledger.</summary>
/// <param name="Copied">Records in the new ledger.</param>
/// <param name="Lost">Those that are not, in order.</param>
/// <param name="EndUnknown">Whether the old head could not be read, so that further records may have followed the last.</param>
public sealed record SalvageReport(long Copied, IReadOnlyList<LostRecords> Lost, bool EndUnknown);
