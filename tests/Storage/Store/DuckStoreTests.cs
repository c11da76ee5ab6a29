using Entente.Storage.Ledger;
using Entente.Storage.Queries;
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
    public void Damage_that_only_a_query_meets_says_how_to_make_the_file_anew()
    {
        Store.Write(batch =>
        {
            for (var i = 0; i < 3000; i++) batch.PutDocument(Told.Document($"d{i}", i, string.Join(' ', Enumerable.Range(i, 40).Select(n => n * 7919))));
        });
        Store.Dispose();
        var whole = System.IO.File.ReadAllBytes(File);
        var met = 0;
        for (var at = 20_000L; at < whole.Length; at += 262_144)
        {
            var damaged = (byte[])[.. whole];
            damaged[at] ^= 4;
            System.IO.File.WriteAllBytes(File, damaged);
            if (Record.Exception(() =>
                {
                    using var store = DuckStore.Open(File);
                    _ = store.Documents().Count() + new Answers(store).Search("7919").Count;
                }) is not { } error) continue;
            Assert.Contains("entente rebuild", Assert.IsType<DamageException>(error).Message);
            met++;
        }
        Assert.InRange(met, 2, int.MaxValue);
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
    public void What_a_death_left_in_the_log_of_writes_is_found_by_id_and_hash_ever_after()
    {
        Store.Write(batch => batch.PutDocument(Told.Document("d0", 0)));
        Store.Dispose();
        for (var round = 1; round <= 3; round++)
        {
            using (var store = DuckStore.Open(File, new DuckOptions { FreeSpace = _ => 0 })) store.Write(batch => batch.PutDocument(Told.Document($"d{round}", round)));
            Assert.True(System.IO.File.Exists(File + ".wal"));
            DuckStore.Open(File).Dispose(); // reads it, asks nothing, and works it into the file
            Assert.False(System.IO.File.Exists(File + ".wal"));
        }
        using var found = DuckStore.Open(File);
        Assert.All(Enumerable.Range(0, 4), n => Assert.NotNull(found.Document($"d{n}")));
        Assert.All(Enumerable.Range(0, 4), n => Assert.NotNull(found.Find($"hash-d{n}")));
    }

    [Fact]
    public void No_extension_is_sought_on_the_network() =>
        Assert.Equal("false", Store.Read(session => session.One<bool>("select current_setting('autoload_known_extensions')")).ToString().ToLowerInvariant());

    [Fact]
    public void What_DuckDB_says_of_its_lock_names_the_owner()
    {
        const string Said = "IO Error: Could not set lock on file \"x\": Conflicting lock is held in /usr/bin/program (PID 4321). See also";
        var error = Assert.IsType<StoreInUseException>(DuckStore.Told("x", Said, null));
        Assert.Equal("4321", error.Process);
        Assert.Contains("process 4321", error.Message);
    }

    [Fact]
    public void A_file_at_whose_opening_the_program_ended_again_and_again_is_left_alone()
    {
        Store.Write(batch => batch.PutDocument(Told.Document("a", 1)));
        Reopen();
        System.IO.File.WriteAllText(File + ".opening", "3"); // closed whole: nothing is read that could do harm
        Reopen();
        Assert.False(System.IO.File.Exists(File + ".opening"));
        Store.Dispose();
        System.IO.File.WriteAllText(File + ".wal", "");
        System.IO.File.WriteAllText(File + ".opening", "3");
        var error = Assert.Throws<DamageException>(() => Open());
        Assert.Contains("ended 3 times", error.Message);
        Assert.Contains("entente rebuild", error.Message);
    }

    [Fact]
    public void An_opening_that_fails_is_none_that_did_not_end()
    {
        var mark = new OpeningMark(File);
        System.IO.File.WriteAllText(File + ".wal", "");
        for (var i = 0; i < OpeningMark.Most; i++) mark.Begin();
        Assert.Throws<DamageException>(mark.Begin);
        mark.End();
        mark.Begin();
        Assert.Equal("1", System.IO.File.ReadAllText(File + ".opening"));
    }

    [Fact]
    public void Runs_of_the_text_index_hold_the_same_rows_in_order_of_terms()
    {
        string[] texts = ["the visit of the two", "a visit, a second visit", "two of the", "said of the visit", "the two"];
        for (var i = 0; i < texts.Length * 8; i++)
        {
            var n = i;
            Store.Write(batch => batch.PutDocument(Told.Document($"d{n:00}", n, texts[n % texts.Length])));
            var before = Rows("document, place");
            Store.Read(session =>
            {
                new PostingRuns(session, 4).Arrange();
                return true;
            });
            Assert.Equal(before, Rows("document, place"));
        }
        Assert.InRange(Store.Read(session => session.One<long>("select count(distinct run) from posting")), 2, 14);
        Assert.Equal(0, Store.Read(session => session.One<long>("select count(*) from (select term < lag(term) over (partition by run order by rowid) as falls from posting where run > 0) where falls")));
        Assert.Equal(24, new Answers(Store).Search("\"of the\"", 100).Count);
    }

    private List<(long, long, int, int, int)> Rows(string order) => Store.Read(session => (List<(long, long, int, int, int)>)
        [.. session.Read($"select term, document, place, length, times from posting order by {order}").Select(row => (row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4)))]);

    protected override string Dialect => "duckdb";

    protected override KeptStore Open() => DuckStore.Open(File);

    protected override void Clean() => Directory.Delete(folder, true);
}
