using Entente.Documents;

namespace Entente.Sentences;

/// <summary>Analyses English text: words, sentences, tags, trees, lemmas.</summary>
/// <remarks>Immutable once loaded; share one instance between threads. Only white space is left out of the words.</remarks>
public sealed class Language
{
    private readonly Tokenizer tokenizer;
    private readonly SentenceSplitter splitter;
    private readonly Grammar grammar;
    private readonly Lemmatizer lemmatizer;

    private Language(Tokenizer tokenizer, SentenceSplitter splitter, Grammar grammar, Lemmatizer lemmatizer) =>
        (this.tokenizer, this.splitter, this.grammar, this.lemmatizer) = (tokenizer, splitter, grammar, lemmatizer);

    /// <summary>Loads the tables and models that are compiled into the library; takes a moment, so load once.</summary>
    /// <param name="data">Null for the built-in tables.</param>
    public static Language Load(DataFolder? data = null) => new(Tokenizer.Load(data), SentenceSplitter.Load(), Grammar.Load(), Lemmatizer.Load(data));

    /// <summary>The sentences of a document in the order of its text, numbered from 0.</summary>
    /// <remarks>No sentence reaches over the border of a part: a headline without a full stop does not run into the body.</remarks>
    public IReadOnlyList<Sentence> Analyse(Document document)
    {
        var cut = new List<Sentence>();
        foreach (var (kind, stretch) in Stretches(document))
            foreach (var paragraph in Paragraphs.In(document.Text, stretch))
                AddParagraph(cut, document.Text, paragraph, kind);
        return Tag(cut);
    }

    /// <summary>The sentences <paramref name="given"/> with their own words, tagged and parsed anew.</summary>
    /// <param name="document">The text in which the given words have their spans.</param>
    /// <param name="given">Sentences from CoNLL-U; index, id and paragraph are kept.</param>
    public IReadOnlyList<Sentence> Analyse(Document document, IReadOnlyList<Sentence> given)
    {
        var tagged = Tag(given);
        for (var i = 0; i < tagged.Length; i++) tagged[i] = tagged[i] with { Part = document.PartAt(tagged[i].Span.Start) };
        return tagged;
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
            sentences.Add(new Sentence(sentences.Count, span, words) { StartsParagraph = start == 0, Part = kind });
            start = end;
        }
    }

    // All sentences together: the grammar reads many far faster than one by one.
    private Sentence[] Tag(IReadOnlyList<Sentence> cut)
    {
        var parsed = grammar.Analyse([.. cut.Select(sentence => sentence.Tokens)]);
        var tagged = new Sentence[cut.Count];
        for (var i = 0; i < tagged.Length; i++) tagged[i] = cut[i] with { Tokens = lemmatizer.Fill(parsed[i]) };
        return tagged;
    }

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
