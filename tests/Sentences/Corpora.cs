using System.IO.Compression;
using Xunit;

namespace Entente.Tests.Sentences;

/// <summary>The treebanks, where this machine has them: ENTENTE_CORPORA, else beside the repository.</summary>
internal static class Corpora
{
    public static StreamReader Open(string name)
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("ENTENTE_CORPORA") ?? Path.Combine(Root(), "..", "shared", "data"), name);
        Assert.SkipUnless(File.Exists(path), $"The corpus {name} is not on this machine; set ENTENTE_CORPORA to the folder that holds it.");
        return new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Entente.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
