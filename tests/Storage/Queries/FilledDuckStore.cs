using Entente.Storage.Store;
using KeptStore = Entente.Storage.Store.Store;

namespace Entente.Tests.Storage.Queries;

public sealed class FilledDuckStore : FilledStore
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-answers").FullName;

    public override void Dispose()
    {
        base.Dispose();
        Directory.Delete(folder, true);
    }

    protected override KeptStore Open() => DuckStore.Open(Path.Combine(folder, "index.duckdb"));
}
