namespace Entente.Events.Patterns;

/// <summary>A place beside a trigger that a party, a thing or a clause can fill: subject, object, complement, or a preposition's.</summary>
/// <param name="Kind">Which place.</param>
/// <param name="Preposition">The preposition's lemma, for <see cref="SlotKind.Preposition"/> only.</param>
internal readonly record struct Slot(SlotKind Kind, string? Preposition = null)
{
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
        _ => new(SlotKind.Preposition, text),
    };
}
