using System.Text.Json;
using Entente.Stories;
using Entente.Storage.Store;

namespace Entente.Storage.Keeping;

/// <summary>Keeps the stories of the store in step with its documents.</summary>
internal sealed class StoryKeeping
{
    private readonly StoryIndex index = new();
    private readonly Dictionary<string, Signature> signatures = new(StringComparer.Ordinal);

    /// <summary>Takes in what the store knows already.</summary>
    public StoryKeeping(IEnumerable<(string Document, byte[] Bytes)> known)
    {
        foreach (var (_, bytes) in known) Place(Signature.FromBytes(bytes));
        index.Changed(); // the store has these stories
    }

    /// <summary>Places a document, or places it anew.</summary>
    public void Place(Signature signature)
    {
        signatures[signature.Id] = signature;
        index.Place(signature);
    }

    /// <summary>Takes a document out.</summary>
    public void Remove(string document)
    {
        signatures.Remove(document);
        index.Remove(document);
    }

    /// <summary>The signature as placed; null when the document is not there.</summary>
    public Signature? Of(string document) => signatures.GetValueOrDefault(document);

    /// <summary>A person's merge or split of two documents, or its taking back.</summary>
    public void Tie(string one, string other, bool? together)
    {
        if (together is null) index.Release(one, other);
        else if (together.Value) index.Join(one, other);
        else index.Part(one, other);
    }

    /// <summary>Writes what became of the stories into the batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="title">The headline of a document; null for none.</param>
    public void Settle(StoreBatch batch, Func<string, string?> title)
    {
        var changes = index.Changed();
        batch.ReplaceStories(changes.Gone, [.. changes.Changed.Select(story => Record(story, title))], changes.Changed.SelectMany(Events));
    }

    private static StoryRecord Record(Story story, Func<string, string?> title) => new()
    {
        Id = story.Id,
        FirstSeen = story.FirstSeen,
        LastSeen = story.LastSeen,
        Documents = [.. story.Documents.Select(document => new StoryMember(document, CopiedFrom(story, document)))],
        Outlets = story.Outlets.Count,
        Independent = story.IndependentSources,
        Original = story.Original,
        Title = Headline(story, title),
        Json = Details(story),
    };

    // The original speaks for the story; where it has no headline, the first document that has one.
    private static string? Headline(Story story, Func<string, string?> title)
    {
        if (story.Original is { } original && title(original) is { } its) return its;
        foreach (var document in story.Documents)
            if (title(document) is { } other) return other;
        return null;
    }

    private static string? CopiedFrom(Story story, string document) =>
        story.Copies.FirstOrDefault(copy => copy.To == document && copy.Kind != CopyKind.None)?.From;

    private static IEnumerable<MergedEvent> Events(Story story)
    {
        var disputed = story.Disputed.Select(dispute => dispute.Event).ToHashSet(StringComparer.Ordinal);
        foreach (var e in story.Events)
            yield return new MergedEvent(e.Lead.Event, story.Id, [.. e.Tellings.Select(telling => telling.Event)], e.Tellings.Select(telling => telling.Document).Distinct().Count(), Math.Max(1, e.Outlets), Math.Max(1, e.Independent), disputed.Contains(e.Lead.Event));
    }

    private static string Details(Story story) => JsonSerializer.Serialize(new
    {
        outlets = story.Outlets,
        copies = story.Copies.Select(copy => new { from = copy.From, to = copy.To, share = Math.Round(copy.Share, 3), kind = JsonNamingPolicy.SnakeCaseLower.ConvertName(copy.Kind.ToString()), why = copy.Why }),
        disputed = story.Disputed.Select(dispute => new { @event = dispute.Event, asserted_by = dispute.AssertedBy, denied_by = dispute.DeniedBy }),
    });
}
