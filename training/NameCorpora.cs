using System.IO.Compression;
using Entente.Entities;

namespace Entente.Training;

/// <summary>Reads the corpora of names.</summary>
internal static class NameCorpora
{
    /// <summary>A packed table of words and tags; its path is part of the documents' keys.</summary>
    public static IEnumerable<NamedSentence> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        foreach (var sentence in NameTable.Read(reader)) yield return sentence with { Document = $"{path} {sentence.Document}" };
    }
}
