using System.IO.Compression;
using DuckDB.NET.Data;
using Xunit;

namespace Entente.Tests.Cli;

/// <summary>The verbs over one small store, filled once.</summary>
public sealed class StoreVerbTests(StoreVerbTests.Filled filled) : IClassFixture<StoreVerbTests.Filled>
{
    [Fact]
    public void A_snapshot_is_one_database_and_a_file_a_table_that_hold_the_same_rows()
    {
        var target = filled.At("snap");
        var (status, _, error) = CommandLine.Run("snapshot", target, "--store", filled.Store);
        Assert.True(status == 0, error);
        using var duck = new DuckDBConnection($"DataSource={Path.Combine(target, "entente.duckdb")};ACCESS_MODE=READ_ONLY");
        duck.Open();
        foreach (var table in (string[])["events", "tellings", "statements", "stories", "dyads", "documents"])
            Assert.Equal(Count(duck, table), Count(duck, $"read_parquet('{Path.Combine(target, table + ".parquet")}')"));
        Assert.Equal(3, Count(duck, "documents"));
        Assert.True(Count(duck, "events") > 0);
        Assert.Equal(0, Count(duck, "(select * from information_schema.columns where table_name = 'documents' and column_name = 'text')"));
        Assert.Equal(1, Count(duck, "about where key = 'schema_version'"));
        Assert.Contains("read_only = TRUE", File.ReadAllText(Path.Combine(target, "README.txt")));
        Assert.True(File.GetAttributes(Path.Combine(target, "entente.duckdb")).HasFlag(FileAttributes.ReadOnly));
        Assert.Equal(1, CommandLine.Run("snapshot", target, "--store", filled.Store).Status); // never over something
    }

    [Fact]
    public void A_snapshot_with_text_has_the_texts()
    {
        var target = filled.At("with-text");
        Assert.Equal(0, CommandLine.Run("snapshot", target, "--with-text", "--store", filled.Store).Status);
        using var duck = new DuckDBConnection($"DataSource={Path.Combine(target, "entente.duckdb")};ACCESS_MODE=READ_ONLY");
        duck.Open();
        Assert.Equal(3, Count(duck, "documents where length(text) > 100"));
    }

    [Fact]
    public void A_bundle_checks_out_until_a_byte_of_it_changes()
    {
        var file = filled.At("evidence.zip");
        var (status, _, error) = CommandLine.Run("bundle", "-o", file, "--store", filled.Store);
        Assert.True(status == 0, error);
        Assert.Contains("3 documents, 3 readings, 0 corrections", error);
        Assert.Equal(0, CommandLine.Run("bundle", "--check", file).Status);
        using (var archive = ZipFile.OpenRead(file))
            Assert.Contains(archive.Entries, entry => entry.Length == new FileInfo(Repository.Path("samples", "wire.html")).Length); // as received
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.Equal(4, CommandLine.Run("bundle", "--check", file).Status);
    }

    [Theory]
    [InlineData("bundle")]
    [InlineData("bundle", "-o", "a.zip", "--check", "a.zip")]
    [InlineData("import", "nonsense", "file")]
    [InlineData("import", "gdelt", "file", "--format", "pdf")]
    [InlineData("add", "a.txt", "--once")]
    [InlineData("add", "--watch", "no-such-file")]
    [InlineData("add", "--watch", "https://a.example/feed", "--every", "0")]
    [InlineData("add", "a.txt", "--allow", "10.0.0.0/99")]
    [InlineData("events", "--limit", "-1")]
    [InlineData("events", "--min-confidence", "7")]
    [InlineData("statements", "evidence>=-3")]
    [InlineData("events", "score>=11")]
    public void What_cannot_be_done_is_said_in_a_line(params string[] args)
    {
        var (status, output, error) = CommandLine.Run(args[0] == "import" ? args : [.. args, "--store", filled.At("none")]);
        Assert.Equal((2, ""), (status, output));
        Assert.All(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("entente: ", line));
        Assert.False(Directory.Exists(filled.At("none")));
    }

    [Theory]
    [InlineData("add", "samples/readout.txt")]
    [InlineData("events")]
    [InlineData("verify")]
    public void A_store_is_a_folder(params string[] args)
    {
        var file = filled.At("plain");
        File.WriteAllText(file, "");
        var (status, _, error) = CommandLine.Run([.. args, "--store", file]);
        Assert.Equal((1, $"entente: {file}: this is a file, and a store is a folder; name another place with --store\n"), (status, error.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void Our_own_files_come_back()
    {
        var file = filled.At("events.csv");
        Assert.Equal(0, CommandLine.Run("events", "-o", file, "--store", filled.Store).Status);
        var (status, output, error) = CommandLine.Run("import", "native", file, "--format", "csv");
        Assert.Equal((0, File.ReadAllText(file)), (status, output));
        Assert.Contains("nothing was stored", error);
    }

    [Fact]
    public void Bad_rows_of_others_are_named_and_good_ones_are_shown()
    {
        var file = filled.At("icews.tab");
        File.WriteAllText(file, "no header\n1\t2\n");
        var (status, _, error) = CommandLine.Run("import", "icews", file, filled.At("missing.tab"));
        Assert.Equal(3, status);
        Assert.Contains("icews.tab:1", error);
        Assert.Contains("missing.tab: there is no such file", error);
    }

    [Fact]
    public void The_doctor_says_that_all_is_well_and_shows_the_law()
    {
        var (status, output, _) = CommandLine.Run("doctor", "--store", filled.Store);
        Assert.Equal(0, status);
        Assert.Contains("seen 1 = stored 1 + duplicate 0 + rejected 0 + waiting 0", output);
        Assert.Contains("3 documents", output);
        Assert.EndsWith("verdict     all is well\n", output);
    }

    [Fact]
    public void The_doctor_of_a_store_in_use_says_so()
    {
        using var keeper = Entente.Storage.Keeping.Keeper.Open(Entente.Storage.Keeping.StorePlace.Of(filled.Store, null), TimeProvider.System, null, TestContext.Current.CancellationToken);
        var (status, output, _) = CommandLine.Run("doctor", "--store", filled.Store);
        Assert.Equal(5, status);
        Assert.Contains("not looked into", output);
    }

    [Fact]
    public void The_doctor_finds_damage_and_what_is_not_there()
    {
        var copy = filled.Copy("damaged");
        using (var index = new FileStream(Path.Combine(copy, "index.duckdb"), FileMode.Open))
        {
            index.Position = index.Length / 2;
            var old = index.ReadByte();
            index.Position--;
            index.WriteByte((byte)(old ^ 1));
        }
        var (status, output, _) = CommandLine.Run("doctor", "--store", copy);
        Assert.Equal(4, status);
        Assert.Contains("entente rebuild", output);
        Assert.Equal(1, CommandLine.Run("doctor", "--store", filled.At("nothing")).Status);
    }

    [Theory]
    [InlineData("postgres://me:secret@host/db", "postgres://…@host/db")]
    [InlineData("postgres://host/db?user=me&password=secret", "postgres://host/db?…")]
    [InlineData("https://me@a.example/feed?token=secret: seen 1", "https://…@a.example/feed?… seen 1")]
    [InlineData("/home/me/store and https://a.example/feed", "~/store and https://a.example/feed")]
    public void The_doctor_gives_no_secret_away(string text, string shown) => Assert.Equal(shown, Entente.Cli.Redacted.Of(text, "/home/me"));

    private static long Count(DuckDBConnection duck, string from)
    {
        using var command = duck.CreateCommand();
        command.CommandText = $"select count(*) from {from}";
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>The bundled articles in a store.</summary>
    public sealed class Filled : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("entente-verbs-").FullName;

        public Filled()
        {
            var (status, _, error) = CommandLine.Run(["add", .. CommandLine.Samples, "--store", Store]);
            Assert.True(status == 0, error);
        }

        public string Store => At("store");

        public string At(string name) => Path.Combine(folder, name);

        public string Copy(string name)
        {
            foreach (var file in Directory.EnumerateFiles(Store, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(At(name), Path.GetRelativePath(Store, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
            return At(name);
        }

        public void Dispose()
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
            Directory.Delete(folder, recursive: true);
        }
    }
}
