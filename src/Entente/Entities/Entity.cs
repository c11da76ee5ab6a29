namespace Entente.Entities;

/// <summary>A state, body, group or person in the registry.</summary>
/// <param name="Id">Registry id: ISO 3166 alpha-3 for states, else kebab-case.</param>
/// <param name="Name">English name.</param>
/// <param name="Kind">What it is.</param>
public sealed record Entity(string Id, string Name, EntityKind Kind)
{
    /// <summary>Code written in events: ISO 3166 alpha-3, KOS, UNO, EUR, IGO, NGO, ISM, IMG, MNC; null for groups with no roll.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector, three letters; null where none applies.</summary>
    public string? Sector { get; init; }

    /// <summary>First day it existed; null when unknown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day it existed; null when it still does or nobody knows.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Grammatical gender of a person: <c>m</c>, <c>f</c> or null.</summary>
    public char? Gender { get; init; }

    /// <summary>How later mentions call a person: Xi, Lavrov; null for what is no person.</summary>
    public string? Surname { get; init; }
}
