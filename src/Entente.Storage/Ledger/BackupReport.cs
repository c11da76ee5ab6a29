namespace Entente.Storage.Ledger;

/// <summary>What a backup did.</summary>
/// <param name="Records">Records that the copy holds.</param>
/// <param name="Copied">Segments that were copied.</param>
/// <param name="Kept">Segments that the copy already had.</param>
/// <param name="Bytes">Bytes copied.</param>
public sealed record BackupReport(long Records, int Copied, int Kept, long Bytes);
