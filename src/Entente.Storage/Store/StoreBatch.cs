namespace Entente.Storage.Store;

/// <summary>Changes that go into the store together: all of them or none. Within a batch the later word about one thing wins.</summary>
public sealed class StoreBatch
{
    internal Dictionary<string, StoredDocument> Documents { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, ReadingRows> Readings { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, byte[]> Signatures { get; } = new(StringComparer.Ordinal);

    internal HashSet<string> Forgotten { get; } = new(StringComparer.Ordinal);

    internal HashSet<string> Cleared { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, (StoryRecord Story, IReadOnlyList<MergedEvent> Events)> Stories { get; } = new(StringComparer.Ordinal);

    internal List<Sighting> Sightings { get; } = [];

    internal List<StoredCorrection> Corrections { get; } = [];

    internal Dictionary<string, string> Notes { get; } = new(StringComparer.Ordinal);

    internal AppliedMark? Mark { get; private set; }

    /// <summary>Keeps a document; one of the same id is replaced, its story and reading stay.</summary>
    public void PutDocument(StoredDocument document)
    {
        Documents[document.Id] = document;
        Forgotten.Remove(document.Id);
    }

    /// <summary>Keeps what a document says, in place of what an earlier reading said. The document is in the store or in this batch.</summary>
    public void PutReading(ReadingRows reading) => Readings[reading.Document] = reading;

    /// <summary>Keeps what became of an item.</summary>
    public void PutSighting(Sighting sighting) => Sightings.Add(sighting);

    /// <summary>Keeps the bytes by which a document is found to be like others, in place of earlier ones.</summary>
    public void PutSignature(string document, ReadOnlyMemory<byte> bytes) => Signatures[document] = bytes.ToArray();

    /// <summary>Keeps a person's correction.</summary>
    public void PutCorrection(StoredCorrection correction) => Corrections.Add(correction);

    /// <summary>Remembers something under a name of the caller's, as <see cref="Store.Note"/> does.</summary>
    public void PutNote(string key, string value) => Notes[key] = value;

    /// <summary>Takes stories away and puts others in their place, with their events. A story that is there already is replaced.</summary>
    /// <param name="gone">Ids of stories that are no more.</param>
    /// <param name="stories">Stories as they are now.</param>
    /// <param name="events">All events of <paramref name="stories"/>; their tellings are in the store or in this batch.</param>
    /// <exception cref="ArgumentException">An event belongs to none of the stories.</exception>
    public void ReplaceStories(IEnumerable<string> gone, IReadOnlyCollection<StoryRecord> stories, IEnumerable<MergedEvent> events)
    {
        foreach (var id in gone)
        {
            Cleared.Add(id);
            Stories.Remove(id);
        }
        var known = stories.Select(story => story.Id).ToHashSet(StringComparer.Ordinal);
        var byStory = events.ToLookup(e => known.Contains(e.Story) ? e.Story : throw new ArgumentException($"event {e.Id} belongs to story {e.Story}, which is not among those given", nameof(events)));
        foreach (var story in stories)
        {
            Cleared.Add(story.Id);
            Stories[story.Id] = (story, [.. byStory[story.Id]]);
        }
    }

    /// <summary>Takes a document down: its text, words, headline, tellings, statements, signature and events go; that it was there stays.</summary>
    public void Forget(string document)
    {
        Forgotten.Add(document);
        Readings.Remove(document);
        Signatures.Remove(document);
    }

    /// <summary>Says up to where of the log the store is built once this batch is in.</summary>
    public void Advance(long count, string head) => Mark = new AppliedMark(count, head);
}
