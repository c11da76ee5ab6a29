using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Entente.Cli;

namespace Entente.Tests.Outside;

/// <summary>Runs the command line in this process.</summary>
internal static class CommandLine
{
    private const int Width = 120;

    public static (int Status, string Output, string Error) Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var status = Commands.Run(args, Stream.Null, output, error).GetAwaiter().GetResult();
        return (status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>What <c>--help</c> says, as wide on every terminal.</summary>
    /// <param name="verb">Empty for the program itself.</param>
    public static string Help(string verb)
    {
        using var output = new StringWriter();
        var root = Commands.Root(new Streams(Stream.Null, Stream.Null, TextWriter.Null));
        foreach (var option in root.Options)
            if (option is HelpOption { Action: HelpAction help }) help.MaxWidth = Width;
        string[] words = verb.Length == 0 ? ["--help"] : [verb, "--help"];
        root.Parse(words).Invoke(new InvocationConfiguration { Output = output });
        return output.ToString().Replace("\r\n", "\n");
    }

    public static IReadOnlyList<string> Verbs() => [.. Commands.Root(new Streams(Stream.Null, Stream.Null, TextWriter.Null)).Subcommands.Select(command => command.Name)];
}
