using System.Text.Json;
using Xunit;

namespace Entente.Tests.Cli;

public sealed class CorrectionsVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-corrections").FullName;

    private string Store => Path.Combine(folder, "store");

    [Fact]
    public void Corrections_come_by_standard_input_and_those_without_a_place_are_named()
    {
        Assert.Equal(0, CommandLine.Run(["add", .. CommandLine.Samples, "--store", Store]).Status);
        var (document, id) = First();
        var lines = string.Join('\n', Line(document, id, "\"SANCTION\""), Line(document, "0123456789abcdef", "\"AID\""), Line("nowhere", id, "\"AID\""), "{}");
        var (status, _, error) = CommandLine.Run(lines, ["corrections", "-", "--store", Store]);
        Assert.Equal(3, status);
        Assert.Contains($"standard input:2: the document '{document}' has no event '0123456789abcdef'", error);
        Assert.Contains("standard input:3: there is no document 'nowhere'", error);
        Assert.Contains("standard input:4: 'kind' is missing", error);
        Assert.Contains("3 corrections taken in, 0 there before, 1 rejected; 2 without effect for now", error);
        Assert.Contains("\"type\":\"SANCTION\"", CommandLine.Run(["events", $"id:{id}", "--json", "--store", Store]).Output);
    }

    [Fact]
    public void One_correction_is_one()
    {
        Assert.Equal(0, CommandLine.Run(["add", .. CommandLine.Samples, "--store", Store]).Status);
        var (document, id) = First();
        var file = Path.Combine(folder, "one.ndjson");
        File.WriteAllText(file, Line(document, id, "\"AID\""));
        var (status, _, error) = CommandLine.Run(["corrections", file, "--store", Store]);
        Assert.Equal(0, status);
        Assert.Contains("1 correction taken in, 0 there before, 0 rejected\n", error.ReplaceLineEndings("\n"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private (string Document, string Id) First()
    {
        using var json = JsonDocument.Parse(CommandLine.Run(["events", "--json", "--limit", "1", "--store", Store]).Output);
        return (json.RootElement.GetProperty("document").GetString()!, json.RootElement.GetProperty("id").GetString()!);
    }

    private static string Line(string document, string target, string after) =>
        $"{{\"who\": \"desk\", \"when\": \"2026-03-04T10:00:00Z\", \"kind\": \"event\", \"document\": \"{document}\", \"target\": \"{target}\", \"field\": \"type\", \"before\": null, \"after\": {after}}}";
}
