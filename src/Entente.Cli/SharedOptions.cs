using System.CommandLine;
using Entente.Documents;
using Entente.Storage.Keeping;

namespace Entente.Cli;

/// <summary>Options that several verbs take.</summary>
internal static class SharedOptions
{
    /// <summary><c>-o FILE</c>.</summary>
    public static Option<FileInfo?> Output() => new("--output", "-o") { Description = "Write the results to FILE instead of standard output", HelpName = "FILE" };

    /// <summary><c>--store DIR</c>.</summary>
    public static Option<string?> Store() => new("--store") { Description = "Folder of the store, or postgres://… (default: ENTENTE_STORE, else the user's data folder)", HelpName = "PLACE" };

    /// <summary>The store that <c>--store</c> asks for.</summary>
    public static StorePlace Place(string? said) => StorePlace.Of(said, Environment.GetEnvironmentVariable("ENTENTE_STORE"));

    /// <summary><c>--threads N</c>.</summary>
    public static Option<int?> Threads()
    {
        var option = new Option<int?>("--threads") { Description = "How many documents to read at once (default: one a core)", HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1) result.AddError("--threads takes a number from 1 on.");
        });
        return option;
    }

    /// <summary><c>--data DIR</c>.</summary>
    public static Option<DirectoryInfo?> Data()
    {
        var option = new Option<DirectoryInfo?>("--data") { Description = "Lay the tables of DIR over the built-in ones: same id replaces, new id adds, !id removes", HelpName = "DIR" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<DirectoryInfo?>() is { Exists: false } folder) result.AddError($"--data: '{folder}' is not a folder.");
        });
        return option;
    }

    /// <summary>The tables that <c>--data</c> asks for.</summary>
    public static DataFolder Folder(DirectoryInfo? overlay) => overlay is null ? DataFolder.BuiltIn : new DataFolder(overlay.FullName);

    /// <summary>Opens the file of <c>-o</c>, or lends standard output.</summary>
    public static Stream Open(FileInfo? file, Streams streams) => file is null ? new LentStream(streams.Output) : file.Create();
}
