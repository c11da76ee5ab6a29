namespace Entente.Entities;

/// <summary>One thing that a name may mean.</summary>
/// <param name="Name">The name as the table writes it.</param>
/// <param name="Use">How the name stands for what it names.</param>
/// <param name="Entity">What it means; null for a place that is no entity.</param>
/// <param name="Place">Where it is; null for what is on no map.</param>
/// <param name="From">First day of the name's use; null when unknown.</param>
/// <param name="Until">Last day of the name's use; null when still in use.</param>
public sealed record NameSense(string Name, NameUse Use, Entity? Entity, Place? Place, DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether name and entity were in use on <paramref name="day"/>; an unknown day excludes nothing.</summary>
    public bool HoldsOn(DateOnly? day) => Range.Holds(From, Until, day) && (Entity is null || Range.Holds(Entity.From, Entity.Until, day));
}
