using Entente.Events;

namespace Entente.Stories;

/// <summary>One act as a whole story tells it.</summary>
/// <param name="Lead">The telling that speaks for all: the surest, then the earliest, then the one of the lowest id.</param>
/// <param name="Type">Its type, by the lead.</param>
/// <param name="Factuality">How it is presented, by the lead.</param>
/// <param name="Tellings">All tellings, the lead first, the others by document and id.</param>
/// <param name="Outlets">How many outlets tell it.</param>
/// <param name="Independent">How many sources that tell it are independent of each other.</param>
public sealed record StoryEvent(Telling Lead, EventType Type, Factuality Factuality, IReadOnlyList<Telling> Tellings, int Outlets, int Independent)
{
    /// <summary>By value, lists too.</summary>
    public bool Equals(StoryEvent? other) =>
        other is not null && Lead == other.Lead && Type == other.Type && Factuality == other.Factuality && Outlets == other.Outlets && Independent == other.Independent && Tellings.SequenceEqual(other.Tellings);

    /// <summary>Agrees with <see cref="Equals(StoryEvent)"/>.</summary>
    public override int GetHashCode() => Lead.GetHashCode();
}
