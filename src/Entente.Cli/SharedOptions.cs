using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Entente.Documents;
using Entente.Storage.Keeping;

namespace Entente.Cli;

/// <summary>Options that several verbs take.</summary>
internal static class SharedOptions
{
    /// <summary><c>-o FILE</c>.</summary>
    public static Option<FileInfo?> Output() => new("--output", "-o")
    {
        Description = "Write the results to FILE instead of standard output",
        HelpName = "FILE",
        CustomParser = result =>
        {
            var name = result.Tokens[0].Value;
            if (OutputFile.Problem(name) is not { } problem) return new FileInfo(name);
            result.AddError(problem);
            return null;
        },
    };

    /// <summary><c>--store DIR</c>.</summary>
    public static Option<string?> Store() => new("--store") { Description = "Folder of the store, or postgres://… (default: ENTENTE_STORE, else the user's data folder)", HelpName = "PLACE" };

    /// <summary>The store that <c>--store</c> asks for.</summary>
    public static StorePlace Place(string? said) => StorePlace.Of(said, Environment.GetEnvironmentVariable("ENTENTE_STORE"));

    /// <summary><c>--threads N</c>.</summary>
    public static Option<int?> Threads() => Whole("--threads", "How many documents to read at once (default: one a core)", "N", 1, int.MaxValue);

    /// <summary>An option that takes a whole number.</summary>
    public static Option<int?> Whole(string name, string description, string helpName, int least, int most) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name}: '{text}' is not a whole number from {least} {(most == int.MaxValue ? "on" : $"to {most}")}."));
            return null;
        },
    };

    /// <summary>What an option was given, for a check of the whole command line; nothing where it cannot be read, for that is said of the option itself.</summary>
    public static T? Readable<T>(this CommandResult result, Option<T> option)
    {
        try
        {
            return result.GetValue(option);
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    /// <summary><c>--data DIR</c>.</summary>
    public static Option<DirectoryInfo?> Data() => new("--data")
    {
        Description = "Lay the tables of DIR over the built-in ones: same id replaces, new id adds, !id removes",
        HelpName = "DIR",
        CustomParser = result =>
        {
            var name = result.Tokens[0].Value;
            if (!Directory.Exists(name))
            {
                result.AddError($"--data: '{name}' is not a folder.");
                return null;
            }
            foreach (var problem in OverlayCheck.Problems(name)) result.AddError($"--data: {problem}");
            return new DirectoryInfo(name);
        },
    };

    /// <summary>The tables that <c>--data</c> asks for.</summary>
    public static DataFolder Folder(DirectoryInfo? overlay) => overlay is null ? DataFolder.BuiltIn : new DataFolder(overlay.FullName);

    /// <summary>Opens the file of <c>-o</c>, or lends standard output.</summary>
    public static Stream Open(FileInfo? file, Streams streams) => file is null ? new LentStream(streams.Output) : file.Create();
}
