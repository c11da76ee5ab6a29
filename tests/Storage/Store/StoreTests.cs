using System.Text;
using Entente.Events;
using Entente.Storage.Store;
using Xunit;
using KeptStore = Entente.Storage.Store.Store;

namespace Entente.Tests.Storage.Store;

/// <summary>What either database must do; one subclass each.</summary>
public abstract class StoreTests : IDisposable
{
    private KeptStore? store;

    protected KeptStore Store => store ??= Open();

    [Fact]
    public void A_new_store_has_applied_nothing() => Assert.Equal(new AppliedMark(0, ""), Store.Applied);

    [Fact]
    public void What_was_put_is_there_with_the_mark()
    {
        var document = Told.Document("a", 7, "Élan 🕊 in the text.", source: null) with { Retrieved = "2026-03-05T00:00:00Z", Family = "family", Media = "text/html" };
        Store.Write(batch =>
        {
            batch.PutDocument(document);
            batch.PutSignature("a", new byte[] { 1, 0, 255 });
            batch.PutCorrection(new StoredCorrection(8, Told.Moment, "me", "reading", "a", "{}"));
            batch.Advance(9, "ab");
        });
        Assert.Equal(document, Store.Document("a"));
        Assert.Equal("Élan 🕊 in the text.", Store.TextOf("a"));
        Assert.Equal(new FoundDocument("a", 7, false), Store.Find("hash-a"));
        Assert.Null(Store.Find("other"));
        Assert.Equal([1, 0, 255], Store.Signatures().Single().Bytes);
        Assert.Equal(new StoredCorrection(8, Told.Moment, "me", "reading", "a", "{}"), Store.Corrections().Single());
        Assert.Equal(new AppliedMark(9, "ab"), Store.Applied);
    }

    [Fact]
    public void A_reading_gives_tellings_and_statements_as_they_were_read()
    {
        var document = Told.Document("a", 1);
        var rows = Told.Rows(document, [Told.Event("e1", EventType.Consult, "RUS", "CHN")], Told.Statement("s1", "RUS", "We agree.", "USA"));
        Put((document, rows));
        var telling = Store.Tellings("a").Single();
        Assert.Equal(rows.Tellings.Single().Record.Json, telling.Json);
        Assert.Equal(("e1", "CONSULT", "A visit.", "Wire One", "The RUS", "Title of a"), (telling.Id, telling.Type, telling.SentenceText, telling.SourceName, telling.Actor.Single().Name, telling.Title));
        var statement = Store.Statements("a").Single();
        Assert.Equal(("s1", "We agree.", "direct", "RUS", "USA"), (statement.Id, statement.Text, statement.Kind, statement.Speaker.Country, statement.About.Single().Country));
        Assert.Equal(("1 · 2 · 3", 1001L), (Store.Document("a")!.Engine, Store.Document("a")!.Reading));
    }

    [Fact]
    public void A_newer_reading_takes_the_place_of_the_older()
    {
        var document = Told.Document("a", 1);
        Put((document, Told.Rows(document, [Told.Event("e1", EventType.Consult, "RUS", "CHN")], Told.Statement("s1", "RUS", "a", "USA"))));
        Store.Write(batch => batch.PutReading(Told.Rows(document, [Told.Event("e2", EventType.Aid, "RUS", "CHN")]) with { Number = 99, Engine = "newer" }));
        Assert.Equal("e2", Store.Tellings("a").Single().Id);
        Assert.Empty(Store.Statements("a"));
        Assert.Equal(("newer", 99L), (Store.Document("a")!.Engine, Store.Document("a")!.Reading));
    }

    [Fact]
    public void A_document_put_again_keeps_its_story_and_reading()
    {
        PutStory();
        Store.Write(batch => batch.PutDocument(Told.Document("a", 1, "Another text.")));
        Assert.Equal(("Another text.", "story", 1001L), (Store.TextOf("a"), Store.Document("a")!.Story, Store.Document("a")!.Reading));
        Assert.Equal(2, Store.CountDocuments());
    }

    [Fact]
    public void A_story_has_its_members_and_one_event_of_two_tellings()
    {
        PutStory();
        Assert.Equal("story", Store.Document("b")!.Story);
        Assert.Equal("a", Store.Document("b")!.CopyOf);
        var story = Store.Story("story")!;
        Assert.Equal([new StoryMember("a"), new StoryMember("b", "a")], story.Documents);
        Assert.Equal(["e1", "e2"], Store.TellingsOf("e1").Select(telling => telling.Id));
    }

    [Fact]
    public void Replaced_stories_leave_nothing_behind()
    {
        PutStory();
        Store.Write(batch => batch.ReplaceStories(["story"], [Told.Story("one", "a")], [new MergedEvent("e1", "one", ["e1"], 1, 1, 1, false)]));
        Assert.Null(Store.Story("story"));
        Assert.Equal("one", Store.Document("a")!.Story);
        Assert.Null(Store.Document("b")!.Story);
        Assert.Equal(1, Count("event"));
    }

    [Fact]
    public void An_event_without_its_telling_is_refused_and_the_batch_with_it()
    {
        PutStory();
        var error = Assert.Throws<InvalidOperationException>(() => Store.Write(batch =>
        {
            batch.PutDocument(Told.Document("c", 3));
            batch.ReplaceStories([], [Told.Story("other", "c")], [new MergedEvent("nowhere", "other", ["nowhere"], 1, 1, 1, false)]);
        }));
        Assert.Contains("nowhere", error.Message);
        Assert.Null(Store.Document("c"));
        Store.Write(batch => batch.PutDocument(Told.Document("c", 3))); // and the store goes on
        Assert.NotNull(Store.Document("c"));
    }

    [Fact]
    public void A_forgotten_document_leaves_its_name_and_no_words()
    {
        PutStory();
        Store.Write(batch => batch.Forget("a"));
        Assert.Equal(new FoundDocument("a", 1, true), Store.Find("hash-a"));
        Assert.Null(Store.TextOf("a"));
        Assert.Null(Store.Document("a")!.Title);
        Assert.Empty(Store.Tellings("a"));
        Assert.Equal(0, Count("event"));
        Assert.Equal(0, Count("signature where document = 'a'"));
    }

    [Fact]
    public void A_document_put_and_forgotten_in_one_batch_is_forgotten()
    {
        Store.Write(batch =>
        {
            batch.PutDocument(Told.Document("a", 1, "secret words"));
            batch.Forget("a");
        });
        Assert.Equal("", Store.Document("a")!.Text);
        Assert.True(Store.Document("a")!.Forgotten);
    }

    [Fact]
    public void The_law_counts_an_item_that_waited_once()
    {
        Store.Write(batch =>
        {
            batch.PutSighting(new Sighting(1, Told.Moment, "feed", "1", "stored", "a", null, null, null));
            batch.PutSighting(new Sighting(2, Told.Moment, "feed", "2", "waiting", null, "busy", "wait", null));
            batch.PutSighting(new Sighting(3, Told.Moment, "feed", "3", "waiting", null, "busy", "wait", null));
            batch.PutSighting(new Sighting(4, Told.Moment, "feed", "2", "duplicate", "a", null, null, 2));
            batch.PutSighting(new Sighting(5, Told.Moment, "other", "1", "rejected", null, "bad", "mend", null));
        });
        Assert.Equal([new SourceTally("feed", 3, 1, 1, 0, 1), new SourceTally("other", 1, 0, 0, 1, 0)], Store.Tally());
        Assert.Equal(3, Store.Waiting().Single().Number);
        Assert.Equal([1, 2, 3, 4, 5], Store.Sightings().Select(sighting => sighting.Number));
    }

    [Fact]
    public void A_store_that_is_opened_again_knows_all_it_knew()
    {
        PutStory();
        Store.Note("engine", "1");
        Store.Write(batch => batch.Advance(4, "head"));
        Reopen();
        Assert.Equal(new AppliedMark(4, "head"), Store.Applied);
        Assert.Equal("1", Store.Noted("engine"));
        Assert.Equal(2, Store.CountDocuments());
        Store.Write(batch => batch.PutReading(Told.Rows(Told.Document("a", 1), [])));
        Assert.Empty(Store.Tellings("a"));
    }

    [Fact]
    public void Odd_characters_cost_only_themselves()
    {
        Store.Write(batch => batch.PutDocument(Told.Document("a", 1, "nul \0 and half \ud83d pair 'quoted' \\ back")));
        Assert.StartsWith("nul ", Store.TextOf("a"), StringComparison.Ordinal);
        Assert.EndsWith("'quoted' \\ back", Store.TextOf("a"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_schema_is_left_alone()
    {
        _ = Store;
        Store.Read(session => session.Execute("update meta set value = '999' where key = 'schema'"));
        var error = Assert.Throws<SchemaException>(Reopen);
        Assert.Equal((999, Migrations.Newest), (error.Found, error.Known));
        Assert.Contains("newer program", error.Message);
    }

    [Fact]
    public void A_store_of_an_older_schema_is_brought_up_with_all_it_holds()
    {
        PutStory();
        Upgrade("alter table event add column note text; create table newer (n integer)");
        Assert.Equal(2, Store.Read(Migrations.Version));
        Assert.Equal((2L, 1L, 0L), (Store.CountDocuments(), Count("event where note is null"), Count("newer")));
        Upgrade("nothing that could run twice"); // is there already
        var error = Assert.Throws<SchemaException>(Reopen); // by the program of today
        Assert.Equal((2, Migrations.Newest), (error.Found, error.Known));
    }

    [Fact]
    public void An_upgrade_that_fails_leaves_the_store_as_it_was()
    {
        PutStory();
        var error = Assert.ThrowsAny<Exception>(() => Upgrade("create table newer (n integer); alter table nowhere add column n integer"));
        Assert.Contains("nowhere", error.Message);
        Reopen();
        Assert.Equal((1, 2L, 0L), (Store.Read(Migrations.Version), Store.CountDocuments(), Count("information_schema.tables where table_name = 'newer'")));
    }

    [Fact]
    public void Rows_in_bulk_have_the_columns_of_their_tables()
    {
        foreach (var table in new[] { Table.Document, Table.Telling, Table.Statement, Table.Story, Table.Sighting, Table.Correction, Table.Signature })
        {
            var types = Store.Read(session => (List<string>)[.. session.Read(
                "select data_type from information_schema.columns where table_name = $1 and table_schema = current_schema() order by ordinal_position", table.Name).Select(row => row.GetString(0))]);
            Assert.Equal(types.Select(Kind), table.Columns);
        }
    }

    [Fact]
    public void More_readers_than_places_all_get_their_answer()
    {
        PutStory();
        var answers = Enumerable.Range(0, 24).AsParallel().WithDegreeOfParallelism(12).Select(_ => Store.Documents().Count()).ToList();
        Assert.All(answers, count => Assert.Equal(2, count));
    }

    public void Dispose()
    {
        store?.Dispose();
        Clean();
        GC.SuppressFinalize(this);
    }

    protected abstract string Dialect { get; }

    protected abstract KeptStore Open();

    protected virtual void Clean()
    {
    }

    protected void Reopen()
    {
        store?.Dispose();
        store = null;
        store = Open();
    }

    protected void Put(params (StoredDocument Document, ReadingRows Reading)[] documents) => Store.Write(batch =>
    {
        foreach (var (document, reading) in documents)
        {
            batch.PutDocument(document);
            batch.PutReading(reading);
            batch.PutSignature(document.Id, Encoding.UTF8.GetBytes(document.Id));
        }
    });

    private void PutStory()
    {
        var (a, b) = (Told.Document("a", 1), Told.Document("b", 2, source: "Wire Two"));
        Put((a, Told.Rows(a, [Told.Event("e1", EventType.Consult, "RUS", "CHN")])), (b, Told.Rows(b, [Told.Event("e2", EventType.Consult, "RUS", "CHN")])));
        Store.Write(batch => batch.ReplaceStories([], [Told.Story("story", "a", "b")], [new MergedEvent("e1", "story", ["e1", "e2"], 2, 2, 1, true)]));
    }

    private void Upgrade(string sql) => Store.Read(session =>
    {
        Migrations.Run(session, Dialect, Store.Place, [.. Migrations.Known(), new SchemaFile($"{Migrations.Newest + 1:000}-newer.sql", sql)]);
        return true;
    });

    private long Count(string table) => Store.Read(session => session.One<long>($"select count(*) from {table}"));

    private static Column Kind(string type) => type switch
    {
        "text" or "VARCHAR" => Column.Text,
        "ARRAY" or "VARCHAR[]" => Column.Texts,
        "integer" or "INTEGER" => Column.Integer,
        "bigint" or "BIGINT" => Column.Long,
        "double precision" or "DOUBLE" => Column.Double,
        "boolean" or "BOOLEAN" => Column.Flag,
        "date" or "DATE" => Column.Day,
        "bytea" or "BLOB" => Column.Bytes,
        _ => Column.Time,
    };
}
