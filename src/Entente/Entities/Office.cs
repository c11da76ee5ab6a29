namespace Entente.Entities;

/// <summary>An office that a person holds or held.</summary>
/// <param name="Person">Who holds it.</param>
/// <param name="Kind">head_of_state, head_of_government, foreign_minister, defence_minister or other.</param>
/// <param name="Title">As written before a name: President, Secretary of State.</param>
/// <param name="Of">The state or organisation it belongs to.</param>
/// <param name="Sector">PLOVER sector; null where none applies.</param>
/// <param name="From">First day; null when unknown.</param>
/// <param name="Until">Last day; null when still held.</param>
public sealed record Office(Entity Person, string Kind, string Title, Entity Of, string? Sector, DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether it was held on <paramref name="day"/>; on an unknown day, whether it is held still.</summary>
    public bool HeldOn(DateOnly? day) => day is null ? Until is null : Range.Holds(From, Until, day);
}
