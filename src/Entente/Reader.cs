using Entente.Documents;
using Entente.Entities;
using Entente.Events;
using Entente.Sentences;

namespace Entente;

/// <summary>Reads one document, from raw text to coded events and statements.</summary>
/// <remarks>Immutable once loaded; share one instance between threads.</remarks>
public sealed class Reader(Language language, EntityFinder entities, EventCoder coder)
{
    /// <summary>Loads models and tables.</summary>
    /// <param name="data">The tables, with the user's laid over them.</param>
    /// <exception cref="DataFileException">A table or a pattern cannot be read.</exception>
    public static Reader Load(DataFolder data)
    {
        var entities = EntityFinder.Load(data);
        return new Reader(Language.Load(data), entities, new EventCoder(data, entities.Registry));
    }

    /// <summary>All that a document says.</summary>
    public Reading Read(Document document) => Read(document, language.Analyse(document));

    /// <summary>The same for a document whose sentences and words are given; tags, lemmas and trees are made anew.</summary>
    public Reading ReadTokens(Document document, IReadOnlyList<Sentence> given) => Read(document, language.Analyse(document, given));

    private Reading Read(Document document, IReadOnlyList<Sentence> sentences)
    {
        if (document.Language is not ("en" or "und")) return new Reading(document, sentences, [], [], []);
        var mentions = entities.Find(document, sentences);
        var (events, statements) = coder.Code(document, sentences, mentions);
        return new Reading(document, sentences, mentions, events, statements);
    }
}
