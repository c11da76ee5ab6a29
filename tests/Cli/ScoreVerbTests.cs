using System.Text.Json;
using Xunit;

namespace Entente.Tests.Cli;

public sealed class ScoreVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_treebank_is_graded_measure_by_measure()
    {
        var scores = Scores("gold.conllu", "# text = Norway thanked Chile.\n1\tNorway\tNorway\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_\n2\tthanked\tthank\tVERB\tVBD\t_\t0\troot\t_\t_\n3\tChile\tChile\tPROPN\tNNP\tNumber=Sing\t2\tobj\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n");
        Assert.Equal(["words", "sentences", "UPOS", "XPOS", "Feats", "Lemma", "UAS", "LAS"], scores.Keys);
        Assert.Equal((1.0, 4), scores["LAS"]);
    }

    [Fact]
    public void Names_are_graded_by_type()
    {
        var scores = Scores("gold.iob2", "1\tAngela\tB-PER\n2\tMerkel\tI-PER\n3\tvisited\tO\n4\tNorway\tB-LOC\n\n");
        Assert.Equal((1.0, 2), scores["names F1"]);
        Assert.Equal((1.0, 1), scores["person F1"]);
        Assert.Equal((null, 0), scores["organisation F1"]);
    }

    [Fact]
    public void Stories_are_graded_by_whom_they_put_together()
    {
        const string Strike = "Freedonian jets bombed the port of Klow on Tuesday, the Sylvanian defence ministry said, killing nine dock workers and sinking two patrol boats.";
        string[] lines =
        [
            Line("a", "port", "Freedonia bombs Klow port", Strike), Line("b", "port", "Klow port hit by jets", Strike + " The port of Klow was closed."),
            Line("c", "fish", "Fishing treaty signed", "Osterlich and Grand Fenwick signed a fisheries treaty in Vienna on Friday that ends a dispute of three years over herring."),
        ];
        var (status, output, error) = Score("stories.ndjson", string.Join('\n', lines));
        Assert.True(status == 0, error);
        Assert.Contains("B³ F1                              1.0000  n      3", output);
        (status, _, error) = Score("no-stories.ndjson", "{\"id\": \"a\", \"text\": \"One.\"}");
        Assert.Equal(3, status);
        Assert.Contains("the line has no 'story'", error);
    }

    [Theory]
    [InlineData("gold.txt", "Norway thanked Chile.", "this kind of gold is not known")]
    [InlineData("missing.conllu", null, "there is no such file")]
    [InlineData("empty.iob2", "", "nothing that could be graded")]
    [InlineData("empty.tsv", "", "nothing that could be graded")]
    [InlineData("header.tsv", "marked_sentence\tgold_root\n", "nothing that could be graded")]
    [InlineData("empty.conllu", "", "nothing that could be graded")]
    public void Gold_that_cannot_be_used_is_refused_with_its_reason(string name, string? text, string reason)
    {
        if (text is not null) File.WriteAllText(Path.Combine(folder, name), text);
        var (status, output, error) = CommandLine.Run("score", Path.Combine(folder, name));
        Assert.Equal((3, ""), (status, output));
        Assert.Contains(reason, error);
    }

    private (int Status, string Output, string Error) Score(string name, string text)
    {
        File.WriteAllText(Path.Combine(folder, name), text);
        return CommandLine.Run("score", Path.Combine(folder, name));
    }

    private static string Line(string id, string story, string title, string text) =>
        $"{{\"id\": \"{id}\", \"story\": \"{story}\", \"title\": \"{title}\", \"text\": \"{text}\", \"published\": \"2026-03-04\"}}";

    private Dictionary<string, (double? Value, int N)> Scores(string name, string text)
    {
        File.WriteAllText(Path.Combine(folder, name), text);
        var (status, output, error) = CommandLine.Run("score", Path.Combine(folder, name), "--json");
        Assert.Equal((0, ""), (status, error));
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(score => score.GetProperty("measure").GetString()!, score => (score.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : (double?)null, score.GetProperty("n").GetInt32()));
    }
}
