namespace Entente.Stories;

/// <summary>The same happening told by many documents, counted once.</summary>
public sealed record Story
{
    /// <summary>Hash of the id of its earliest document: 16 hexadecimal digits. It stays while that document stands in the story and is its earliest.</summary>
    public required string Id { get; init; }

    /// <summary>Day of the earliest dated document; null when none is dated.</summary>
    public DateOnly? FirstSeen { get; init; }

    /// <summary>Day of the latest dated document; null when none is dated.</summary>
    public DateOnly? LastSeen { get; init; }

    /// <summary>Ids of its documents, earliest first; undated ones last.</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>Names of the outlets, sorted; documents without a known outlet add none.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>How many sources are independent of each other: reprints and rewrites of one text, outlets of one owner, and texts resting on one agency count as one.</summary>
    public int IndependentSources { get; init; }

    /// <summary>Id of the document that others are made of, or that has no credit and came first.</summary>
    public required string Original { get; init; }

    /// <summary>Why documents are not independent, sorted.</summary>
    public IReadOnlyList<Copy> Copies { get; init; } = [];

    /// <summary>What was done, each once, with all its tellings.</summary>
    public IReadOnlyList<StoryEvent> Events { get; init; } = [];

    /// <summary>Events that one side asserts and another denies.</summary>
    public IReadOnlyList<Dispute> Disputed { get; init; } = [];

    /// <summary>By value, lists too.</summary>
    public bool Equals(Story? other) => other is not null
        && Id == other.Id && FirstSeen == other.FirstSeen && LastSeen == other.LastSeen && IndependentSources == other.IndependentSources && Original == other.Original
        && Documents.SequenceEqual(other.Documents) && Outlets.SequenceEqual(other.Outlets) && Copies.SequenceEqual(other.Copies)
        && Events.SequenceEqual(other.Events) && Disputed.SequenceEqual(other.Disputed);

    /// <summary>Agrees with <see cref="Equals(Story)"/>.</summary>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
