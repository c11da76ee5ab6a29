using System.IO.Compression;
using System.Text;

namespace Entente.Benchmarks;

/// <summary>Where the corpora lie; a corpus that is not there is skipped and said to be so.</summary>
internal sealed class Corpora(string? folder)
{
    private readonly string home = folder ?? Path.Combine(Checkout.Root, "..", "shared", "data");

    /// <summary>Path of a corpus file or folder; null when it is not there.</summary>
    public string? Find(string name) => Path.Combine(home, name) is var path && (File.Exists(path) || Directory.Exists(path)) ? path : null;

    /// <summary>Opens a text, gzipped or not.</summary>
    public static StreamReader Open(string path)
    {
        var file = File.OpenRead(path);
        return new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file, Encoding.UTF8);
    }
}
