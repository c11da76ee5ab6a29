namespace Entente.Tests.Storage.Ledger;

internal enum DiskChange
{
    Create,
    Write,
    Cut,
    Flush,
    Rename,
    Delete,
    FlushFolder,
}
