using Entente.Documents;

namespace Entente.Entities;

/// <summary>A span that names somebody or some place, and whom or what it means, if known.</summary>
/// <remarks>Mentions may nest: <c>Chinese</c> stands inside <c>Chinese Foreign Minister Wang Yi</c>.</remarks>
public sealed record Mention
{
    /// <summary>Where it stands in the document's text; a name's span takes in its titles and modifiers, not its relative clauses.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How it refers.</summary>
    public required MentionKind Kind { get; init; }

    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>First word within the sentence.</summary>
    public required int First { get; init; }

    /// <summary>Word after the last one.</summary>
    public required int End { get; init; }

    /// <summary>The word on which the others depend.</summary>
    public required int Head { get; init; }

    /// <summary>Whom it means; null when the registry does not know.</summary>
    public Entity? Entity { get; init; }

    /// <summary>Where it is, when it is on the map; null otherwise.</summary>
    public Place? Place { get; init; }

    /// <summary>The name to show: the entity's, else the words that name it; null for what stays unresolved.</summary>
    public string? Name { get; init; }

    /// <summary>Code written in events: ISO 3166 alpha-3, KOS, UNO, EUR, IGO, NGO, ISM, IMG, MNC; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>Main PLOVER sector on the document's date; null when none is known.</summary>
    public string? Sector { get; init; }

    /// <summary>Further PLOVER sectors.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>The role as the text gives it, or the office held on the document's date: <c>foreign minister</c>; null for none.</summary>
    public string? Role { get; init; }

    /// <summary>Index, in the list of mentions, of the names that a pronoun or description stands for; several for "they", "the two ministers".</summary>
    public IReadOnlyList<int> Antecedents { get; init; } = [];

    /// <summary>Number of the coreference chain; −1 for none.</summary>
    public int Chain { get; init; } = -1;

    /// <summary>Whether it can act in politics: a state, body, official, group, crowd or people, rather than a mere place or private person.</summary>
    public bool IsParty { get; init; }

    /// <summary>Whether it names several, or a group: they, troops, the two sides.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Whether the country is not said but taken from the passage: "the government", "police".</summary>
    public bool IsAssumed { get; init; }

    /// <summary>Whether its words say that it is of no country at hand: "external forces", "hostile troops".</summary>
    internal bool IsFromAbroad { get; init; }
}
