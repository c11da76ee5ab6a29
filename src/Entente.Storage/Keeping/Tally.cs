namespace Entente.Storage.Keeping;

/// <summary>How many items of a run became what: seen = stored + duplicate + rejected + waiting.</summary>
public sealed record Tally(long Stored, long Duplicate, long Rejected, long Waiting)
{
    /// <summary>Nothing seen.</summary>
    public static Tally None { get; } = new(0, 0, 0, 0);

    /// <summary>All items.</summary>
    public long Seen => Stored + Duplicate + Rejected + Waiting;

    /// <summary>The tally with one item more.</summary>
    public Tally With(Outcome outcome) => outcome switch
    {
        Outcome.Stored => this with { Stored = Stored + 1 },
        Outcome.Duplicate => this with { Duplicate = Duplicate + 1 },
        Outcome.Rejected => this with { Rejected = Rejected + 1 },
        _ => this with { Waiting = Waiting + 1 },
    };

    /// <summary>The tally with a receipt more; an item that waited in this run is counted once, by how it was settled.</summary>
    public Tally With(Kept kept) => kept.HasWaited ? With(kept.Outcome) with { Waiting = Waiting - 1 } : With(kept.Outcome);

    /// <summary>The last line of <c>entente add</c>.</summary>
    public override string ToString() => $"seen {Seen} stored {Stored} duplicate {Duplicate} rejected {Rejected} waiting {Waiting}";
}
