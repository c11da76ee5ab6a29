using System.CommandLine;
using Entente.Cli;
using Xunit;

namespace Entente.Tests.Cli;

public sealed class MistypedTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-tests-").FullName;
    private readonly string article;

    public MistypedTests()
    {
        article = Path.Combine(folder, "a.txt");
        File.WriteAllText(article, "Norway thanked Chile on Monday.");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("0 to 1", "--min-confidence", "abc")]
    [InlineData("0 to 1", "--min-confidence", "NaN")]
    [InlineData("from 1 on", "--threads", "x")]
    [InlineData("single argument", "--published", "2026-03-04", "--published", "2026-03-05")]
    [InlineData("newspaper", "--source", "X|DEU|magazine")]
    [InlineData("write DEU", "--source", "Foreign Ministry|Germany|government")]
    [InlineData("ISO 3166", "--source", "A|B")]
    [InlineData("ISO 3166", "--source", "X|ZZZ|wire")]
    [InlineData("NAME|COUNTRY|KIND", "--source", "||")]
    [InlineData("NAME|COUNTRY|KIND", "--source", "")]
    [InlineData("NAME|COUNTRY|KIND", "--source", "a|b|c|d")]
    [InlineData("make it first", "-o", "no/such/folder/x")]
    [InlineData("not a folder", "--data", "")]
    [InlineData("name a file", "-o", "")]
    [InlineData("behind --", "-dash.txt")]
    public void What_is_mistyped_is_said_with_what_is_right(string right, params string[] options)
    {
        var (status, output, error) = CommandLine.Run(["read", article, .. options]);
        Assert.Equal((2, ""), (status, output));
        Assert.StartsWith("entente: ", error);
        Assert.Contains(right, error);
    }

    [Fact]
    public void An_option_given_twice_is_a_mistake_that_is_said()
    {
        foreach (var (path, option) in Single(Commands.Root(new Streams(Stream.Null, Stream.Null, TextWriter.Null)), []))
        {
            var (status, output, error) = CommandLine.Run([.. path, option.Name, "csv", option.Name, "csv"]);
            Assert.True(status == 2 && output.Length == 0, $"{string.Join(' ', path)} {option.Name}: {status}");
            Assert.Contains("entente: ", error);
        }
    }

    private static IEnumerable<(string[] Path, Option Option)> Single(Command command, string[] path) =>
        command.Options.Where(option => option.Arity.MaximumNumberOfValues == 1 && option.ValueType != typeof(bool) && !option.Recursive).Select(option => (path, option))
            .Concat(command.Subcommands.SelectMany(under => Single(under, [.. path, under.Name])));

    [Theory]
    [InlineData("--limit: 'abc' is not a whole number from 1 on", "events", "--limit", "abc")]
    [InlineData("--limit: '0' is not", "stories", "--limit", "0")]
    [InlineData("--every: 'x' is not a whole number from 1 to 1440", "add", "feeds.opml", "--watch", "--every", "x")]
    [InlineData("--draws: '-1' is not", "order", "polarity", "--year", "2010", "--draws", "-1")]
    public void Numbers_that_are_none_are_named(string right, params string[] line)
    {
        var (status, output, error) = CommandLine.Run(line);
        Assert.Equal((2, ""), (status, output));
        Assert.Contains(right, error);
    }

    [Theory]
    [InlineData("X|deu|wire")]
    [InlineData("X|DEU|WIRE")]
    [InlineData("X|uno|Organisation")]
    [InlineData("X||")]
    [InlineData("X")]
    public void A_publisher_may_be_written_in_any_case(string source) =>
        Assert.Equal(0, CommandLine.Run("read", article, "--json", "--source", source).Status);

    [Fact]
    public void Behind_two_hyphens_everything_is_an_input()
    {
        var (status, _, error) = CommandLine.Run("read", "--json", "--", "-no-such-file.txt");
        Assert.Equal(3, status);
        Assert.StartsWith("entente: -no-such-file.txt: there is no such file", error);
    }

    [Fact]
    public void A_verb_that_is_nearly_one_is_offered()
    {
        Assert.Contains("did you mean 'read'?", CommandLine.Run("raed", article).Error);
        Assert.DoesNotContain("did you mean", CommandLine.Run("photosynthesis", article).Error);
    }
}
