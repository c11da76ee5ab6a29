using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Tests.Cli;
using Xunit;

namespace Entente.Tests.Storage.Keeping;

/// <summary>What a person puts right stays right: over reopening, a rebuild, a new reading, and the way to another store.</summary>
public sealed class CorrectionTests(CorrectionTests.Read read) : IClassFixture<CorrectionTests.Read>, IDisposable
{
    private static readonly string[] articles = [Repository.Path("samples", "demo", "2023-saudi-iran.ndjson")];
    private static readonly string more = Repository.Path("samples", "demo", "2018-singapore.ndjson");

    private readonly string folder = Directory.CreateTempSubdirectory("entente-corrections-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Corrections_hold_after_more_was_added_and_after_a_rebuild()
    {
        var store = Filled("held");
        var before = Exports(store);
        Correct(store, Denial(store), Split(store));
        var corrected = Exports(store);
        Assert.NotEqual(before, corrected);
        Run("add", more, "--store", store);
        var grown = Exports(store);
        Run("rebuild", "--store", store);
        Assert.Equal(grown, Exports(store));
        Assert.Contains(Denied, Run("events", "--json", "factuality:negated", "--store", store), StringComparison.Ordinal);
    }

    [Fact]
    public void Making_the_same_corrections_before_or_after_adding_makes_no_difference()
    {
        var (first, last) = (Filled("first"), Filled("last"));
        string[] corrections = [Denial(first), Split(first)];
        Correct(first, corrections);
        Run("add", more, "--store", first);
        Run("add", more, "--store", last);
        Correct(last, corrections);
        Assert.Equal(Exports(first), Exports(last));
    }

    [Fact]
    public void Undoing_brings_back_what_was()
    {
        var store = Filled("undone");
        var before = Exports(store);
        Correct(store, Denial(store), Split(store));
        string[] undo = [.. Lines(Run("corrections", "--store", store)).Select(line => $$"""{"who":"ada","when":"2026-03-05T10:00:00Z","kind":"undo","document":"{{JsonNode.Parse(line)!["id"]}}"}""")];
        Correct(store, undo);
        Assert.Equal(before, Exports(store));
        Run("rebuild", "--store", store);
        Assert.Equal(before, Exports(store));
    }

    [Fact]
    public void Corrections_come_back_bit_for_bit_in_another_store()
    {
        var (one, other) = (Filled("one"), Filled("other"));
        Correct(one, Denial(one), Split(one), Unsaid(one));
        var exported = Run("corrections", "--store", one);
        Assert.Equal(3, Lines(exported).Length);
        Correct(other, Lines(exported));
        Assert.Equal(exported, Run("corrections", "--store", other));
        Assert.Equal(Exports(one), Exports(other));
    }

    [Fact]
    public void A_new_reading_keeps_them()
    {
        var store = Filled("recoded");
        Correct(store, Denial(store), Split(store), Unsaid(store));
        var corrected = Exports(store);
        Run("add", "--recode-before", "all", "--store", store);
        Assert.Equal(corrected, Exports(store));
    }

    private string Denied { get; set; } = "";

    private string Filled(string name)
    {
        var store = Path.Combine(folder, name);
        foreach (var file in Directory.EnumerateFiles(read.Store, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(store, Path.GetRelativePath(read.Store, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return store;
    }

    // The first act that is told as done was, someone says, denied.
    private string Denial(string store)
    {
        using var act = JsonDocument.Parse(Lines(Run("events", "--json", "factuality:actual", "--limit", "1", "--store", store))[0]);
        Denied = act.RootElement.GetProperty("id").GetString()!;
        return $$"""{"who":"ada","when":"2026-03-04T10:00:00Z","why":"it was a denial","kind":"event","document":"{{act.RootElement.GetProperty("document").GetString()}}","target":"{{Denied}}","field":"factuality","before":"actual","after":"negated"}""";
    }

    // Two documents of the largest story are told apart.
    private static string Split(string store)
    {
        var largest = Lines(Run("stories", "--json", "--store", store)).Select(line => JsonNode.Parse(line)!["document_ids"]!.AsArray()).MaxBy(documents => documents.Count)!;
        Assert.True(largest.Count > 1);
        return $$"""{"who":"ada","when":"2026-03-04T11:00:00Z","kind":"story","document":"{{largest[0]}}","target":"{{largest[1]}}","field":"together","before":true,"after":false}""";
    }

    private static string Unsaid(string store)
    {
        var statement = JsonNode.Parse(Lines(Run("statements", "--json", "--limit", "1", "--store", store))[0])!;
        return $$"""{"who":"ada","when":"2026-03-04T12:00:00Z","kind":"statement","document":"{{statement["document"]}}","target":"{{statement["id"]}}","after":null}""";
    }

    private void Correct(string store, params string[] lines)
    {
        var file = Path.Combine(folder, "corrections.ndjson");
        File.WriteAllLines(file, lines);
        Run("corrections", file, "--store", store);
    }

    private static string Exports(string store) => string.Join('\n', ((string[])["events", "statements", "stories"]).Select(kind => Run(kind, "--json", "--store", store)));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Run(params string[] args)
    {
        var (status, output, error) = CommandLine.Run(args);
        Assert.True(status == 0, $"{string.Join(' ', args)}: {status} {error}");
        return output;
    }

    /// <summary>A store with the articles in it.</summary>
    public sealed class Read : IDisposable
    {
        public Read() => Run(["add", .. articles, "--store", Store]);

        public string Store { get; } = Directory.CreateTempSubdirectory("entente-read-").FullName;

        public void Dispose() => Directory.Delete(Store, recursive: true);
    }
}
