using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Entente.Cli;

namespace Entente.Tests.Cli;

/// <summary>Runs the command line in this process.</summary>
internal static class CommandLine
{
    private const int Width = 120;

    /// <summary>The bundled articles, with the invented states that they speak of.</summary>
    public static IReadOnlyList<string> Samples { get; } =
        [Repository.Path("samples", "karn-strait.txt"), Repository.Path("samples", "readout.txt"), Repository.Path("samples", "wire.html"), "--data", Repository.Path("samples", "invented")];

    public static (int Status, string Output, string Error) Run(params string[] args) => Run("", args);

    /// <summary>The same with a text on standard input.</summary>
    public static (int Status, string Output, string Error) Run(string input, string[] args)
    {
        using var given = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var status = Commands.Run(args, given, output, error).GetAwaiter().GetResult();
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
