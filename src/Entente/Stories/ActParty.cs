namespace Entente.Stories;

/// <summary>A party of an act, as far as it takes to tell whether another document means the same.</summary>
/// <param name="Entity">Registry id; null when unknown.</param>
/// <param name="Country">Country code of events; null when unknown.</param>
/// <param name="Name">The name to show; null when unknown.</param>
/// <param name="Members">State codes of a bloc's members on the day; empty for others, and for the nearly universal ones.</param>
public sealed record ActParty(string? Entity, string? Country, string? Name, IReadOnlyList<string> Members)
{
    /// <summary>Entity, else country, else name; empty when nothing is known.</summary>
    public string Key => Entity ?? Country ?? Name ?? "";

    /// <summary>Whether the two may be one: the same entity, a state and somebody of it, a bloc and a member.</summary>
    public bool Fits(ActParty other)
    {
        if (Entity is not null && Entity == other.Entity) return true;
        if (Country is not null && other.Country is not null)
        {
            if (Members.Contains(other.Country) || other.Members.Contains(Country)) return true;
            return Country == other.Country && Members.Count == 0 && other.Members.Count == 0 && (IsState || other.IsState || (Entity is null && other.Entity is null));
        }
        return Country is null && other.Country is null && Name is not null && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the state itself is meant, or somebody unnamed who stands for it.</summary>
    private bool IsState => Entity is null || Entity == Country;

    /// <summary>By value, lists too.</summary>
    public bool Equals(ActParty? other) => other is not null && Entity == other.Entity && Country == other.Country && Name == other.Name && Members.SequenceEqual(other.Members);

    /// <summary>Agrees with <see cref="Equals(ActParty)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(Entity, Country, Name, Members.Count);
}
