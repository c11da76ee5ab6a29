using Entente.Storage.Ledger;
using Entente.Storage.Store;
using Xunit;
using KeptStore = Entente.Storage.Store.Store;

namespace Entente.Tests.Storage.Store;

public sealed class DuckStoreTests : StoreTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-store").FullName;

    private string File => Path.Combine(folder, "index.duckdb");

    [Fact]
    public void A_damaged_file_says_how_to_make_it_anew()
    {
        System.IO.File.WriteAllBytes(File, new byte[20_000]);
        var error = Assert.Throws<DamageException>(() => Open());
        Assert.Contains("entente rebuild", error.Message);
        Assert.Contains(File, error.Message);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_no_damage()
    {
        var error = Assert.Throws<IOException>(() => DuckStore.Open(Path.Combine(folder, "none", "index.duckdb")));
        Assert.Contains("folder", error.Message);
    }

    [Fact]
    public void Without_space_the_log_of_writes_waits_and_nothing_is_lost()
    {
        var free = 0L;
        using (var store = DuckStore.Open(File, new DuckOptions { CheckpointMegabytes = 0, FreeSpace = _ => free }))
        {
            store.Write(batch => batch.PutDocument(Told.Document("a", 1)));
            Assert.Contains("too little space", store.SpaceWarning);
            free = long.MaxValue;
            store.Write(batch => batch.PutDocument(Told.Document("b", 2)));
            Assert.Null(store.SpaceWarning);
            free = 0;
            store.Write(batch => batch.PutDocument(Told.Document("c", 3)));
        }
        Assert.True(new FileInfo(File + ".wal").Length > 0);
        Assert.Equal(3, Store.CountDocuments());
    }

    [Fact]
    public void No_extension_is_sought_on_the_network() =>
        Assert.Equal("false", Store.Read(session => session.One<bool>("select current_setting('autoload_known_extensions')")).ToString().ToLowerInvariant());

    [Fact]
    public void What_DuckDB_says_of_its_lock_names_the_owner()
    {
        const string Said = "IO Error: Could not set lock on file \"x\": Conflicting lock is held in /usr/bin/program (PID 4321). See also";
        var error = Assert.IsType<StoreInUseException>(DuckStore.Told("x", Said, null));
        Assert.Equal("4321", error.Owner);
        Assert.Contains("process 4321", error.Message);
    }

    protected override KeptStore Open() => DuckStore.Open(File);

    protected override void Clean() => Directory.Delete(folder, true);
}
