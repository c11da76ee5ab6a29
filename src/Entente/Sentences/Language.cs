using Entente.Documents;

namespace Entente.Sentences;

/// <summary>Analyses English text: words, sentences, tags, trees, lemmas.</summary>
/// <remarks>Immutable once loaded; share one instance between threads. Only white space is left out of the words.</remarks>
public sealed class Language
{
    private readonly Tokenizer tokenizer;
    private readonly SentenceSplitter splitter;
    private readonly Lemmatizer lemmatizer;

    private Language(Tokenizer tokenizer, SentenceSplitter splitter, Lemmatizer lemmatizer) =>
        (this.tokenizer, this.splitter, this.lemmatizer) = (tokenizer, splitter, lemmatizer);

    /// <summary>Loads the tables and models that are compiled into the library; takes a moment, so load once.</summary>
    public static Language Load() => new(new Tokenizer(), SentenceSplitter.Load(), Lemmatizer.Load());

    /// <summary>The sentences of a document in the order of its text, numbered from 0.</summary>
    /// <remarks>No sentence reaches over the border of a part: a headline without a full stop does not run into the body.</remarks>
    public IReadOnlyList<Sentence> Analyse(Document document)
    {
        var sentences = new List<Sentence>();
        foreach (var (kind, stretch) in Stretches(document))
            foreach (var paragraph in Paragraphs.In(document.Text, stretch))
                AddParagraph(sentences, document.Text, paragraph, kind);
        return sentences;
    }

    /// <summary>The sentences <paramref name="given"/> with their own words, tagged and parsed anew.</summary>
    /// <param name="document">The text in which the given words have their spans.</param>
    /// <param name="given">Sentences from CoNLL-U; index, id and paragraph are kept.</param>
    public IReadOnlyList<Sentence> Analyse(Document document, IReadOnlyList<Sentence> given)
    {
        var sentences = new Sentence[given.Count];
        for (var i = 0; i < sentences.Length; i++)
            sentences[i] = given[i] with { Tokens = Tag(given[i].Tokens), Part = document.PartAt(given[i].Span.Start) };
        return sentences;
    }

    private void AddParagraph(List<Sentence> sentences, string text, TextSpan paragraph, PartKind kind)
    {
        var tokens = tokenizer.Tokenize(text, paragraph);
        var start = 0;
        foreach (var end in splitter.Ends(tokens))
        {
            var words = new Token[end - start];
            for (var i = 0; i < words.Length; i++) words[i] = tokens[start + i];
            var span = words[0].Span.Cover(words[^1].Span);
            sentences.Add(new Sentence(sentences.Count, span, Tag(words)) { StartsParagraph = start == 0, Part = kind });
            start = end;
        }
    }

    private IReadOnlyList<Token> Tag(IReadOnlyList<Token> tokens) => lemmatizer.Fill(tokens);

    // The document's parts, and as body what lies between them.
    private static IEnumerable<(PartKind Kind, TextSpan Span)> Stretches(Document document)
    {
        var at = 0;
        foreach (var part in document.Parts)
        {
            if (part.Span.Start > at) yield return (PartKind.Body, new TextSpan(at, part.Span.Start));
            yield return (part.Kind, part.Span);
            at = part.Span.End;
        }
        if (at < document.Text.Length) yield return (PartKind.Body, new TextSpan(at, document.Text.Length));
    }
}
