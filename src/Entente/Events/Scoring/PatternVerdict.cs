using Entente.Events.Patterns;

namespace Entente.Events.Scoring;

/// <summary>What a sentence of the lexicon yielded.</summary>
/// <param name="Pattern">The pattern that it stands under.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="IsDemanded">Whether it must yield the pattern's type rather than not.</param>
/// <param name="Events">What was coded.</param>
internal sealed record PatternVerdict(Pattern Pattern, string Sentence, bool IsDemanded, IReadOnlyList<Event> Events)
{
    /// <summary>Whether the sentence did what it should.</summary>
    public bool IsRight => Pattern.Type is { } type ? Events.Any(e => Yields(e, type)) == IsDemanded : Events.Count == 0;

    /// <summary>The promise rules turn a planned act into AGREE or CONCEDE, which then say what was promised.</summary>
    private static bool Yields(Event e, EventType type) => e.Type == type || (e.Type is EventType.Agree or EventType.Concede && e.Of == type);
}
