namespace Entente.Events.Patterns;

/// <summary>What one sense of some verbs, nouns or adjectives does between parties; the format is told in <c>data/README.md</c>.</summary>
internal sealed record Pattern
{
    /// <summary>File and line of its header.</summary>
    public required string Place { get; init; }

    /// <summary>Words and conditions as written in the header, by which judgements find the pattern again when lines shift.</summary>
    public required string Key { get; init; }

    /// <summary><c>v</c>, <c>n</c> or <c>a</c>.</summary>
    public required char Pos { get; init; }

    /// <summary>Lemmas; a multiword noun has blanks.</summary>
    public required IReadOnlyList<string> Lemmas { get; init; }

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>Null for a pattern that blocks: it matches and codes nothing.</summary>
    public EventType? Type { get; init; }

    public string? Mode { get; init; }

    public IReadOnlyList<Slot> Actor { get; init; } = [];

    public IReadOnlyList<Slot> Recipient { get; init; } = [];

    /// <summary>Whether the parties are those of the pattern itself rather than the defaults of its part of speech.</summary>
    public bool OwnParties { get; init; }

    /// <summary>Whether all participants are both actor and recipient.</summary>
    public bool Mutual { get; init; }

    public string? Cameo { get; init; }

    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>The type under the <c>plv-15</c> profile where it differs.</summary>
    public EventType? Plv { get; init; }

    /// <summary>A fixed inner type; null where the complement tells.</summary>
    public EventType? Of { get; init; }

    /// <summary>Whether the act in the complement did not happen.</summary>
    public bool ImpliesNegated { get; init; }

    /// <summary>Sentences that must yield the type.</summary>
    public IReadOnlyList<string> Positive { get; init; } = [];

    /// <summary>Sentences that must not yield the type.</summary>
    public IReadOnlyList<string> Negative { get; init; } = [];

    /// <summary>Patterns of one word are tried from the most specific; a party is worth less than a word, for it is commoner.</summary>
    public int Specificity => Conditions.Sum(c => c.Kind switch { ConditionKind.In => 4, ConditionKind.Party or ConditionKind.Future => 3, ConditionKind.Filled => 2, _ => 1 });
}
