namespace Entente.Storage.Store;

/// <summary>A story as the store keeps it and answers with it: the same happening told by many documents.</summary>
public sealed record StoryRecord
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Day of its earliest dated document; null when none is dated.</summary>
    public DateOnly? FirstSeen { get; init; }

    /// <summary>Day of its latest dated document; null when none is dated.</summary>
    public DateOnly? LastSeen { get; init; }

    /// <summary>Its documents, in a fixed order.</summary>
    public required IReadOnlyList<StoryMember> Documents { get; init; }

    /// <summary>How many outlets tell it.</summary>
    public required int Outlets { get; init; }

    /// <summary>How many of its sources are independent of each other.</summary>
    public required int Independent { get; init; }

    /// <summary>Id of the document that others copied or that came first; null when none can be told.</summary>
    public string? Original { get; init; }

    /// <summary>A headline that speaks for it; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>What else its maker keeps with it, such as disputes, as JSON; opaque to the store.</summary>
    public string? Json { get; init; }
}
