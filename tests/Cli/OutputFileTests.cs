using System.Diagnostics;
using Xunit;

namespace Entente.Tests.Cli;

public sealed class OutputFileTests : IDisposable
{
    private const string Text = "Norway thanked Chile on Monday.";
    private readonly string folder = Directory.CreateTempSubdirectory("entente-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("read")]
    [InlineData("relate")]
    [InlineData("score")]
    public void No_verb_writes_over_what_it_reads(string verb)
    {
        var file = Write("self.txt", Text);
        var (status, output, error) = CommandLine.Run(verb, file, "-o", file);
        Assert.Equal((2, ""), (status, output));
        Assert.Contains("overwritten", error);
        Assert.Equal(Text, File.ReadAllText(file));
    }

    [Fact]
    public void Another_name_of_the_input_is_the_input()
    {
        var file = Write("self.txt", Text);
        Directory.CreateSymbolicLink(Path.Combine(folder, "link"), folder);
        foreach (var name in (string[])[Path.Combine(folder, ".", "self.txt"), Path.Combine(folder, "link", "self.txt")])
            Assert.Equal(2, CommandLine.Run("read", file, "-o", name).Status);
        Assert.Equal(Text, File.ReadAllText(file));
    }

    [Fact]
    public void Results_written_into_the_folder_that_is_read_are_not_read()
    {
        Write("a.txt", Text);
        var results = Write("out.ndjson", "{\"text\": \"Chile thanked Norway.\"}\n");
        Assert.Equal((0, "", ""), CommandLine.Run("read", folder, "--json", "-o", results));
        Assert.Single(File.ReadAllLines(results));
        Assert.Contains(Text, File.ReadAllText(results));
    }

    [Fact]
    public async Task A_pipe_in_a_folder_is_named_and_not_waited_for()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no pipes in folders");
        Write("a.txt", Text);
        using (var make = Process.Start("mkfifo", Path.Combine(folder, "pipe"))) await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        var (status, output, error) = await Task.Run(() => CommandLine.Run("read", folder, "--json")).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal(3, status);
        Assert.Contains(Text, output);
        Assert.StartsWith($"entente: {Path.Combine(folder, "pipe")}: ", error);
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
