using Entente.Documents;

namespace Entente.Events;

/// <summary>Somebody who acts, suffers or speaks, as the text names them and as the registry knows them.</summary>
/// <param name="Text">The words that name the party.</param>
/// <param name="Span">Where those words stand.</param>
public sealed record Party(string Text, TextSpan Span)
{
    /// <summary>Where the name stands that a pronoun or description stands for; null for names.</summary>
    public TextSpan? Antecedent { get; init; }

    /// <summary>Registry id; null when unknown.</summary>
    public string? Entity { get; init; }

    /// <summary>The name to show; null when unknown.</summary>
    public string? Name { get; init; }

    /// <summary>ISO 3166 alpha-3, KOS, UNO, EUR, IGO, NGO, ISM, IMG, MNC; null when unknown or for groups with no roll.</summary>
    public string? Country { get; init; }

    /// <summary>State codes of a bloc's members on the document's day.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Main PLOVER sector.</summary>
    public string? Sector { get; init; }

    /// <summary>Further PLOVER sectors.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>The role given or the office held.</summary>
    public string? Role { get; init; }

    /// <summary>Whether it is several people or a body, so that it can meet by itself.</summary>
    internal bool IsMany { get; init; }

    /// <summary>Whether the country is not said but taken from the document around it.</summary>
    internal bool IsAssumed { get; init; }

    /// <summary>Whether it is the speaker's "we" or "I".</summary>
    internal bool IsFirstPerson { get; init; }

    /// <summary>Whether it takes part in politics; private people and firms do not by themselves.</summary>
    internal bool IsPolitical => Sector is null ? Entity is not null : Sector is not ("CVL" or "BUS" or "EDU" or "MED" or "REL" or "AGR" or "LAB" or "CRM" or "JRN" or "SOC");

    /// <summary>Who it is for comparison: the entity, else country and sector, else the words.</summary>
    internal string Key => Entity ?? (Country is null ? Text : $"{Country}/{Sector}");
}
