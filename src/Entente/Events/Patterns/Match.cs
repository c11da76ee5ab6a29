namespace Entente.Events.Patterns;

/// <summary>A pattern found at a word, with the parties that fill its slots.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Trigger">Index of the word within its sentence.</param>
/// <param name="Actor">Those who act; empty when the slots hold none.</param>
/// <param name="Recipient">Those to whom it is done; empty when the slots hold none.</param>
/// <param name="Consumed">Words that the pattern's conditions took up, which trigger nothing themselves.</param>
internal sealed record Match(Pattern Pattern, int Trigger, IReadOnlyList<Party> Actor, IReadOnlyList<Party> Recipient, IReadOnlyList<int> Consumed)
{
    /// <summary>The type it codes.</summary>
    public EventType Type => Pattern.Type!.Value;

    /// <summary>The match in its complement: what is promised, asked for, refused; null when nothing there is coded.</summary>
    public Match? Inner { get; set; }

    /// <summary>The match in whose complement it stands; null for one that stands by itself.</summary>
    public Match? Outer { get; set; }
}
