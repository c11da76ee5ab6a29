using Entente.Events;

namespace Entente.Stories;

/// <summary>One event of a document, as far as it takes to tell whether another document tells the same one.</summary>
public sealed record Act
{
    /// <summary>Id of the event.</summary>
    public required string Id { get; init; }

    /// <summary>Its type.</summary>
    public required EventType Type { get; init; }

    /// <summary>Type of the act within; null for none.</summary>
    public EventType? Of { get; init; }

    /// <summary>How it is presented.</summary>
    public Factuality Factuality { get; init; }

    /// <summary>Those who act.</summary>
    public IReadOnlyList<ActParty> Actor { get; init; } = [];

    /// <summary>Those to whom it is done.</summary>
    public IReadOnlyList<ActParty> Recipient { get; init; } = [];

    /// <summary>Whether all participants stand in both lists.</summary>
    public bool Reciprocal { get; init; }

    /// <summary>First day; null when unknown.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day, inclusive; null when unknown.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Where; null when the text does not say.</summary>
    public string? Place { get; init; }

    /// <summary>On whose word, outermost first, by <see cref="ActParty.Key"/>; empty where the outlet itself says so.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>Whether the text presents it as earlier than its own news.</summary>
    public bool Background { get; init; }

    /// <summary>Probability, 0 to 1 in steps of 1/255, that type, actor and recipient are right.</summary>
    public double Confidence { get; init; }

    /// <summary>By value, lists too.</summary>
    public bool Equals(Act? other) => other is not null
        && Id == other.Id && Type == other.Type && Of == other.Of && Factuality == other.Factuality && Reciprocal == other.Reciprocal
        && Start == other.Start && End == other.End && Place == other.Place && Background == other.Background && Confidence.Equals(other.Confidence)
        && Actor.SequenceEqual(other.Actor) && Recipient.SequenceEqual(other.Recipient) && Speakers.SequenceEqual(other.Speakers);

    /// <summary>Agrees with <see cref="Equals(Act)"/>.</summary>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
