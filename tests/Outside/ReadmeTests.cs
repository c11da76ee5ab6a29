using System.Diagnostics;
using System.Text.RegularExpressions;
using Entente.Documents;
using Xunit;

namespace Entente.Tests.Outside;

/// <summary>What the README shows is what comes out; <c>ENTENTE_APPROVE=1</c> writes it there.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = Repository.Path("README.md");

    [Fact]
    public void The_output_shown_is_that_of_the_command()
    {
        var text = File.ReadAllText(Readme);
        var shown = Block().Replace(text, block => $"<!-- shows: {block.Groups[1].Value} -->\n```\n{Output(block.Groups[1].Value)}```\n<!-- end -->");
        if (Approved.IsAccepting) File.WriteAllText(Readme, shown);
        else Assert.Equal(shown, text);
        Assert.Matches(Block(), text);
    }

    [Fact]
    public void The_code_shown_runs()
    {
        var document = new Document { Id = "readme", Hash = "readme", Text = "Norway thanked Chile.", Parts = [new DocumentPart(PartKind.Body, new TextSpan(0, 21))] };
        var reader = Reader.Load(DataFolder.BuiltIn);
        var reading = reader.Read(document);
        Assert.Equal("thanked", Assert.Single(reading.Events).Trigger.Text);

        var source = File.ReadAllText(Repository.Path("tests", "Outside", "ReadmeTests.cs"));
        var shown = Code().Match(File.ReadAllText(Readme)).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("//")[0].Trim());
        Assert.All(shown, line => Assert.Contains(line, source));
    }

    [Fact]
    public void Every_file_that_it_names_is_there()
    {
        var named = Named().Matches(File.ReadAllText(Readme)).Select(match => match.Groups[1].Value);
        Assert.All(named, path => Assert.True(File.Exists(Repository.Path(path)) || Directory.Exists(Repository.Path(path)), $"{path} is named but is not there"));
    }

    /// <summary>What the program itself prints, run at the root of the repository.</summary>
    private static string Output(string arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll"), .. arguments.Split(' ')]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.Replace("\r\n", "\n").TrimEnd('\n') + "\n";
    }

    [GeneratedRegex(@"<!-- shows: (.+?) -->\n```\n(.*?)```\n<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"`((?:docs|data|samples|tests|models|benchmarks|src)/[\w./-]*|[A-Z]+\.md)`")]
    private static partial Regex Named();
}
