using System.Text.Json;
using Xunit;

namespace Entente.Tests.Cli;

public sealed class RelateVerbTests
{
    private const string Pairs = """
        {"id": 1, "text": "Freedonia bombed Sylvania.", "actor": [0, 9], "recipient": [17, 25]}
        {"id": "two", "text": "Freedonia bombed Sylvania.", "actor": [0, 9], "recipient": [17, 99]}
        {"id": "three", "text": "Xq thanked Zz.", "actor": [0, 2], "recipient": [11, 13]}
        """;

    [Fact]
    public void Every_line_has_its_answer_in_order_and_a_bad_one_says_why()
    {
        var (status, output, error) = CommandLine.Run(Pairs, ["relate", "-"]);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(3, status);
        Assert.Equal(["1", "two", "three"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal("ASSAULT", lines[0].GetProperty("type").GetString());
        Assert.Contains("recipient", lines[1].GetProperty("error").GetString());
        Assert.Equal("SUPPORT", lines[2].GetProperty("type").GetString());
        Assert.StartsWith("entente: -:2: ", error);
    }

    [Fact]
    public void The_older_profile_has_fifteen_classes_and_calls_a_retreat_yielding()
    {
        const string Pair = """{"id": "a", "text": "Freedonia released twelve prisoners of Sylvania.", "actor": [0, 9], "recipient": [39, 47]}""";
        Assert.Contains("\"RETREAT\"", CommandLine.Run(Pair, ["relate", "-"]).Output);
        Assert.Contains("\"YIELD\"", CommandLine.Run(Pair, ["relate", "-", "--profile", "plv-15"]).Output);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var (status, output, error) = CommandLine.Run("relate", "no-such.ndjson");
        Assert.Equal((3, ""), (status, output));
        Assert.StartsWith("entente: no-such.ndjson: ", error);
    }

    [Theory]
    [InlineData("""{"id": "a", "text": "Freedonia bombed Sylvania.", "actor": [0, 9]}""", "\"recipient\" is missing")]
    [InlineData("""{"id": "a", "text": "Freedonia bombed Sylvania.", "actor": [0, 9], "recipient": [0, 9]}""", "the same words")]
    [InlineData("""{"id": "a", "text": 7, "actor": [0, 9], "recipient": [17, 25]}""", "\"text\" is not a string")]
    [InlineData("[1]", "not an object")]
    [InlineData("{", "not JSON")]
    public void What_is_wrong_with_a_line_is_named(string line, string cause)
    {
        var (status, output, error) = CommandLine.Run(line, ["relate", "-"]);
        Assert.Equal(3, status);
        Assert.Contains(cause, JsonDocument.Parse(output).RootElement.GetProperty("error").GetString());
        Assert.Contains(cause, error);
    }

    [Fact]
    public void Blank_lines_are_skipped()
    {
        var (_, output, error) = CommandLine.Run("\n" + Pairs.Split('\n')[0] + "\n  \n\n", ["relate", "-"]);
        Assert.Equal("", error);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
