using Entente.Storage.Store;
using KeptStore = Entente.Storage.Store.Store;

namespace Entente.Tests.Storage.Queries;

public sealed class FilledPostgresStore(PostgresServer server) : FilledStore
{
    protected override KeptStore Open() => PostgresStore.Open(server.NewDatabase());
}
