using System.Text.Json;
using Xunit;

namespace Entente.Tests.Cli;

public sealed class ReadVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void One_and_two_threads_write_the_same_bytes()
    {
        var one = CommandLine.Run(["read", .. CommandLine.Samples, "--json", "--threads", "1"]);
        var two = CommandLine.Run(["read", .. CommandLine.Samples, "--json", "--threads", "2"]);
        Assert.Equal(one, two);
        Assert.Equal(3, one.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Every_span_holds_the_words_it_is_said_to_hold()
    {
        foreach (var line in CommandLine.Run(["read", .. CommandLine.Samples, "--json", "--tokens"]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var reading = JsonDocument.Parse(line);
            var text = reading.RootElement.GetProperty("document").GetProperty("text").GetString()!.EnumerateRunes().ToArray();
            Assert.Empty(Misplaced(reading.RootElement, text));
        }
    }

    [Fact]
    public void Standard_input_is_read_like_a_file()
    {
        var (status, output, error) = CommandLine.Run("Norway thanked Chile on Monday.", ["read", "-", "--json", "--published", "2026-03-04"]);
        Assert.Equal((0, ""), (status, error));
        using var reading = JsonDocument.Parse(output);
        Assert.Equal("2026-03-02", reading.RootElement.GetProperty("events")[0].GetProperty("date").GetProperty("start").GetString());
    }

    [Theory]
    [InlineData("missing.txt", null)]
    [InlineData("empty.txt", "")]
    [InlineData("broken.txt.gz", "\u001f\u008b this is no gzip")]
    [InlineData("binary.txt", "\0\u0001\u0002\0\0\u0003ELF\0\0")]
    public void A_bad_input_is_named_and_costs_only_itself(string name, string? bytes)
    {
        var bad = Path.Combine(folder, name);
        if (bytes is not null) File.WriteAllBytes(bad, [.. bytes.Select(c => (byte)c)]);
        var (status, output, error) = CommandLine.Run("read", bad, Repository.Path("samples", "wire.html"), "--json");
        Assert.Equal(3, status);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith($"entente: {bad}: ", line);
    }

    [Fact]
    public void A_broken_line_of_many_is_named_by_its_number()
    {
        var file = Path.Combine(folder, "news.ndjson");
        File.WriteAllText(file, """{"id": "a", "text": "Norway thanked Chile."}""" + "\n{\"id\": \n" + """{"id": "c", "text": "Chile thanked Norway."}""" + "\n");
        var (status, output, error) = CommandLine.Run("read", file, "--json");
        Assert.Equal(3, status);
        Assert.Equal(["a", "c"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Id));
        Assert.StartsWith($"entente: {file}:2: ", error);
    }

    [Fact]
    public void A_text_in_another_language_is_kept_without_events_and_named()
    {
        var (status, output, error) = CommandLine.Run("Der Außenminister hat am Montag die Angriffe auf die Hafenstadt verurteilt und neue Gespräche mit der Regierung gefordert.", ["read", "-", "--json"]);
        Assert.Equal(0, status);
        Assert.Contains("not English", error);
        using var reading = JsonDocument.Parse(output);
        Assert.Equal("de", reading.RootElement.GetProperty("document").GetProperty("language").GetString());
        Assert.Equal(0, reading.RootElement.GetProperty("events").GetArrayLength());
    }

    [Fact]
    public void Words_written_as_CoNLL_U_are_read_back_as_they_were()
    {
        var file = Path.Combine(folder, "words.conllu");
        File.WriteAllText(file, CommandLine.Run("read", Repository.Path("samples", "wire.html"), "--conllu").Output);
        var again = CommandLine.Run("read", file, "--conllu").Output;
        Assert.Equal(Forms(File.ReadAllText(file)), Forms(again));
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("--json", "--conllu")]
    [InlineData("--published", "someday")]
    [InlineData("--min-confidence", "2")]
    [InlineData("--threads", "0")]
    [InlineData("--data", "no-such-folder")]
    public void Wrong_usage_is_said_in_words_and_ends_with_2(params string[] options)
    {
        var (status, output, error) = CommandLine.Run(["read", Repository.Path("samples", "wire.html"), .. options]);
        Assert.Equal((2, ""), (status, output));
        Assert.StartsWith("entente: ", error);
        Assert.Contains("--help", error);
    }

    [Fact]
    public void The_acts_of_a_title_are_marked_in_the_heading()
    {
        var output = CommandLine.Run("read", Repository.Path("samples", "wire.html")).Output;
        Assert.StartsWith("Iceland and Portugal [1 sign fisheries accord]\n", output.Replace("\r\n", "\n"));
    }

    [Fact]
    public void The_view_says_once_how_to_give_a_date_that_is_missing()
    {
        const string Text = "Norway thanked Chile on Monday. Chile praised Norway on Tuesday.";
        Assert.Equal(2, CommandLine.Run(Text, ["read", "-"]).Output.Split("--published").Length);
        Assert.DoesNotContain("--published", CommandLine.Run(Text, ["read", "-", "--published", "2026-03-04"]).Output);
    }

    private static string? Id(string line)
    {
        using var reading = JsonDocument.Parse(line);
        return reading.RootElement.GetProperty("document").GetProperty("id").GetString();
    }

    private static IEnumerable<string> Forms(string conllu) => conllu.Split('\n').Where(line => line.Length > 0 && char.IsAsciiDigit(line[0])).Select(line => line.Split('\t')[1]);

    /// <summary>Objects with a text and a span that disagree.</summary>
    private static IEnumerable<string> Misplaced(JsonElement value, System.Text.Rune[] text)
    {
        if (value.ValueKind == JsonValueKind.Array) return value.EnumerateArray().SelectMany(item => Misplaced(item, text));
        if (value.ValueKind != JsonValueKind.Object) return [];
        var inside = value.EnumerateObject().SelectMany(property => Misplaced(property.Value, text));
        if (!value.TryGetProperty("span", out var span) || span.ValueKind != JsonValueKind.Array) return inside;
        if (!value.TryGetProperty("text", out var words) && !value.TryGetProperty("form", out words)) return inside;
        var held = string.Concat(text[span[0].GetInt32()..span[1].GetInt32()]);
        return held == words.GetString() ? inside : inside.Append($"{span}: \"{held}\" is not \"{words}\"");
    }
}
