using Entente.Documents;

namespace Entente.Sentences;

/// <summary>Analysed text as CoNLL-U, the exchange format of Universal Dependencies.</summary>
/// <remarks>https://universaldependencies.org/format.html. Enhanced graphs and empty nodes are not read, and none are written.</remarks>
public static class Conllu
{
    /// <summary>Reads documents one by one as the caller asks for them.</summary>
    /// <param name="reader">The text; line ends of either kind. It is not closed.</param>
    /// <param name="file">What to call it in errors, and the id of a text without <c># newdoc</c>.</param>
    /// <exception cref="DataFileException">A line cannot be read; says which and why.</exception>
    /// <remarks>
    /// A document's text is rebuilt from <c># text</c> where its tokens are found in it, else from SpaceAfter. Paragraphs are kept apart by a blank line,
    /// sentences by a blank unless the last word has SpaceAfter=No.
    /// Words left without columns have lemma <c>_</c>, part of speech X, relation dep and no head.
    /// </remarks>
    public static IEnumerable<ConlluDocument> Read(TextReader reader, string file)
    {
        var builder = new ConlluBuilder(file);
        foreach (var block in ConlluBlock.Read(reader, file))
        {
            if (block.NewDocument && builder.TryBuild() is { } document)
            {
                yield return document;
                builder = new ConlluBuilder(file);
            }
            builder.Add(block);
        }
        if (builder.TryBuild() is { } last) yield return last;
    }

    /// <summary>Writes one document, with <c># newdoc id</c>, <c># newpar</c>, <c># sent_id</c> and <c># text</c>.</summary>
    /// <remarks>
    /// Sentences without an id are called after document and number. Runs of white space are written as one blank, as the format asks.
    /// A sentence whose tree is not there yet (no root, or several) is written with <c>_</c> for heads and relations.
    /// </remarks>
    public static void Write(TextWriter writer, Document document, IReadOnlyList<Sentence> sentences) =>
        new ConlluWriter(writer, document).Write(sentences);
}
