namespace Entente.Events.Patterns;

/// <summary>The places of <see cref="Slot"/>; <c>data/README.md</c> says what each means.</summary>
internal enum SlotKind
{
    Subject,
    Object,
    IndirectObject,
    Particle,
    Infinitive,
    That,
    Possessor,
    Modifier,
    ComplementSubject,
    Preposition,
}
