using System.IO.Compression;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>The treebanks that sentence models are made from.</summary>
internal static class TreebankFiles
{
    /// <summary>Where the corpora lie: ENTENTE_CORPORA, else beside the repository.</summary>
    public static string Root => Environment.GetEnvironmentVariable("ENTENTE_CORPORA") ?? Path.Combine("..", "shared", "data");

    public static IEnumerable<ConlluDocument> Train => Read("ud-ewt/en_ewt-ud-train.conllu.gz").Concat(Read("gum/en_gum-open-train.conllu.gz"));

    public static IEnumerable<ConlluDocument> EwtDev => Read("ud-ewt/en_ewt-ud-dev.conllu.gz");

    public static IEnumerable<ConlluDocument> GumDev => Read("gum/en_gum-open-dev.conllu.gz");

    public static IEnumerable<ConlluDocument> Read(string name)
    {
        using var file = File.OpenRead(Path.Combine(Root, name));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        foreach (var document in Conllu.Read(reader, name)) yield return document;
    }
}
