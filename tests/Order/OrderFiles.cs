using System.IO.Compression;
using Xunit;

namespace Entente.Tests.Order;

/// <summary>Rows of the discipline's files, where this machine has them: ENTENTE_CORPORA, else beside the repository.</summary>
internal static class OrderFiles
{
    /// <summary>Path of a file; skips the test where it is not there.</summary>
    public static string Place(string name)
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("ENTENTE_CORPORA") ?? Repository.Path("..", "shared", "data"), "order", name);
        Assert.SkipUnless(File.Exists(path), $"The file order/{name} is not on this machine; set ENTENTE_CORPORA to the folder that holds it.");
        return path;
    }

    /// <summary>The fields of each row, without the header; for files that quote no comma in the columns asked for.</summary>
    public static List<string[]> Rows(string name)
    {
        using Stream file = File.OpenRead(Place(name));
        using var text = new StreamReader(name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        var rows = new List<string[]>();
        text.ReadLine();
        while (text.ReadLine() is { } line) rows.Add(line.Split(','));
        return rows;
    }

    public static double Number(string field) => field.Length == 0 ? double.NaN : double.Parse(field);
}
