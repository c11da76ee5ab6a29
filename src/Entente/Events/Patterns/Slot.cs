namespace Entente.Events.Patterns;

/// <summary>A place beside a trigger that a party, a thing or a clause can fill: subject, object, complement, or a preposition's.</summary>
/// <param name="Kind">Which place.</param>
/// <param name="Preposition">The preposition's lemma, for <see cref="SlotKind.Preposition"/> only.</param>
internal readonly record struct Slot(SlotKind Kind, string? Preposition = null)
{
    private static readonly HashSet<string> prepositions =
    [
        "about", "above", "across", "after", "against", "ahead", "aboard", "along", "alongside", "amid", "among", "amongst", "around", "as", "aside", "at", "away", "back", "before", "behind", "below", "beneath",
        "beside", "besides", "between", "beyond", "by", "despite", "down", "during", "except", "following", "for", "forward", "from", "in", "inside", "into", "like", "near", "of", "off", "on", "onto", "out",
        "outside", "over", "past", "per", "regarding", "since", "than", "through", "throughout", "till", "to", "together", "toward", "towards", "under", "underneath", "until", "unto", "up", "upon", "versus", "via",
        "with", "within", "without", "worth",
    ];

    /// <summary>Reads <c>subj</c>, <c>obj</c>, … or a preposition.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static Slot Parse(string text) => text switch
    {
        "subj" => new(SlotKind.Subject),
        "obj" => new(SlotKind.Object),
        "iobj" => new(SlotKind.IndirectObject),
        "prt" => new(SlotKind.Particle),
        "xcomp" => new(SlotKind.Infinitive),
        "that" => new(SlotKind.That),
        "poss" => new(SlotKind.Possessor),
        "adj" => new(SlotKind.Modifier),
        "comp" => new(SlotKind.ComplementSubject),
        _ when prepositions.Contains(text) => new(SlotKind.Preposition, text),
        _ => throw new FormatException($"'{text}' is not a slot; write subj, obj, iobj, prt, xcomp, that, poss, adj, comp or a preposition"),
    };
}
