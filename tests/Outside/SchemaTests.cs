using System.Text.Json;
using Entente.Storage.Keeping;
using Entente.Tests.Cli;
using Json.Schema;
using Xunit;

namespace Entente.Tests.Outside;

public sealed class SchemaTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-schema").FullName;

    public static TheoryData<string> Lines => [.. LineSchema.Lines];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Each_schema_is_one(string line)
    {
        var (status, output, _) = CommandLine.Run(["schema", line]);
        Assert.Equal(0, status);
        using var json = JsonDocument.Parse(output);
        Assert.True(MetaSchemas.Draft202012.Evaluate(json.RootElement).IsValid);
    }

    [Fact]
    public void What_the_program_writes_of_its_samples_is_as_its_schema_says()
    {
        var store = Path.Combine(folder, "store");
        Holds("reading", "read", [.. CommandLine.Samples, "--json", "--tokens"]);
        var empty = Path.Combine(folder, "empty.txt");
        File.WriteAllText(empty, "");
        Assert.Contains("\"rejected\"", Holds("receipt", "add", [.. CommandLine.Samples, empty, "--json", "--store", store]));
        Holds("kept_event", "events", ["--format", "ndjson", "--store", store]);
        Holds("kept_statement", "statements", ["--format", "ndjson", "--store", store]);
        Holds("story", "stories", ["--format", "ndjson", "--store", store]);
        Holds("dyad", "dyads", ["--format", "ndjson", "--store", store]);
        Holds("period", "events", ["--by", "month", "--format", "ndjson", "--store", store]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"source\": \"a\", \"place\": \"a\", \"outcome\": \"lost\", \"document\": null, \"cause\": null, \"remedy\": null}")]
    [InlineData("{\"source\": \"a\", \"place\": \"a\", \"outcome\": \"stored\", \"document\": null, \"cause\": null, \"remedy\": null, \"more\": 1}")]
    [InlineData("{\"source\": \"a\", \"place\": \"a\", \"outcome\": \"stored\", \"document\": 1, \"cause\": null, \"remedy\": null}")]
    public void Another_line_is_refused(string line) => Assert.False(IsValid("receipt", line));

    [Fact]
    public void A_name_that_is_none_is_refused()
    {
        var (status, _, error) = CommandLine.Run(["schema", "story-teller"]);
        Assert.Equal(2, status);
        Assert.Contains("kept_event", error);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Holds(string line, string verb, string[] arguments)
    {
        var (_, output, _) = CommandLine.Run([verb, .. arguments]);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, text => Assert.True(IsValid(line, text), $"{line}: {text[..Math.Min(text.Length, 300)]}"));
        return output;
    }

    private static bool IsValid(string line, string text)
    {
        using var json = JsonDocument.Parse(text);
        return JsonSchema.FromText(LineSchema.Of(line).ToJsonString()).Evaluate(json.RootElement).IsValid;
    }
}
