using Entente.Documents;
using Xunit;

namespace Entente.Tests.Documents;

public sealed class OverlayCheckTests : IDisposable
{
    private const string Persons = "id\tname\taliases\tsurname\tgender\tsource\tcertainty\n";
    private readonly string folder = Directory.CreateTempSubdirectory("entente-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_samples_are_sound() => Assert.Empty(OverlayCheck.Problems(Repository.Path("samples", "invented")));

    [Fact]
    public void The_built_in_tables_are_sound() => Assert.Empty(OverlayCheck.Problems(Repository.Path("data")));

    [Fact]
    public void An_empty_folder_is_a_mistake() => Assert.Contains("holds no tables", Assert.Single(OverlayCheck.Problems(folder)));

    [Theory]
    [InlineData("entities/person.tsv", "write entities/persons.tsv")]
    [InlineData("persons.tsv", "write entities/persons.tsv")]
    [InlineData("mine.txt", "data/README.md")]
    public void A_file_that_nothing_reads_is_named(string path, string right)
    {
        Write(path, Persons);
        var problem = Assert.Single(OverlayCheck.Problems(folder));
        Assert.StartsWith(Path.Combine(folder, path), problem);
        Assert.Contains(right, problem);
    }

    [Fact]
    public void What_is_meant_for_people_is_passed_over()
    {
        Write("entities/persons.tsv", Persons);
        Write("README.txt", "Our names.");
        Write("notes.md", "Ask Ann.");
        Assert.Empty(OverlayCheck.Problems(folder));
    }

    [Theory]
    [InlineData("ann\tAnn Ado\t\tAdo", "4 fields where the header names 7")]
    [InlineData("ann\tAnn Ado\t\tAdo\tfemale\town\tknown", "'female' is not a gender; write m, f or nothing")]
    [InlineData("ann\tAnn Ado\t\tAdo\tf\town\tsure", "'sure' is not a certainty")]
    [InlineData("!NIX", "'!NIX' removes nothing")]
    public void A_row_that_says_nothing_is_named_by_its_line(string row, string problem)
    {
        Write("entities/persons.tsv", $"# mine\n{Persons}{row}\n");
        var said = Assert.Single(OverlayCheck.Problems(folder));
        Assert.StartsWith($"{Path.Combine(folder, "entities/persons.tsv")}:3: ", said);
        Assert.Contains(problem, said);
    }

    [Theory]
    [InlineData("v zap | | ASSAULT | quux > obj", "'quux' is not a slot")]
    [InlineData("v zap | foo=bar | ASSAULT | subj > obj", "'foo' is not a slot")]
    [InlineData("v zap | obj=@nothing | ASSAULT | subj > obj", "@nothing is not defined")]
    [InlineData("v zap | | BLAST | subj > obj", "'BLAST' is not a PLOVER type")]
    public void A_pattern_that_cannot_hold_is_named_with_the_folder(string pattern, string problem)
    {
        Write("events/mine.txt", pattern + "\n");
        var said = Assert.Throws<DataFileException>(() => Reader.Load(new DataFolder(folder))).Message;
        Assert.StartsWith($"{Path.Combine(folder, "events/mine.txt")}:1: ", said);
        Assert.Contains(problem, said);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
