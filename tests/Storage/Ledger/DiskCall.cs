namespace Entente.Tests.Storage.Ledger;

/// <summary>One change that was asked of a <see cref="MemoryDisk"/>.</summary>
internal sealed record DiskCall(DiskChange Change, string Path, int File = -1, long At = 0, byte[]? Bytes = null, string? To = null);
