namespace Entente.Stories;

/// <summary>An event on which the voices of a story disagree.</summary>
/// <param name="Event">Id of the lead telling of the event.</param>
/// <param name="AssertedBy">Who says that it happened: speakers by entity or country, outlets by name; sorted.</param>
/// <param name="DeniedBy">Who says that it did not; sorted.</param>
public sealed record Dispute(string Event, IReadOnlyList<string> AssertedBy, IReadOnlyList<string> DeniedBy)
{
    /// <summary>By value, lists too.</summary>
    public bool Equals(Dispute? other) => other is not null && Event == other.Event && AssertedBy.SequenceEqual(other.AssertedBy) && DeniedBy.SequenceEqual(other.DeniedBy);

    /// <summary>Agrees with <see cref="Equals(Dispute)"/>.</summary>
    public override int GetHashCode() => Event.GetHashCode(StringComparison.Ordinal);
}
