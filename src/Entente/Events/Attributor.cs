using Entente.Events.Clauses;
using Entente.Events.Patterns;
using Entente.Events.Speech;

namespace Entente.Events;

/// <summary>Says on whose word an act rests: the voices whose words hold it, outermost first, and the accuser it is alleged by.</summary>
internal static class Attributor
{
    /// <summary>Empty where the outlet itself says so.</summary>
    public static IReadOnlyList<Attribution> Chain(Clause clause, Match match, IReadOnlyList<SpokenWords> spoken, string text)
    {
        var trigger = clause[match.Trigger].Span;
        var chain = new List<Attribution>();
        foreach (var words in spoken.Where(s => s.Span.Contains(trigger) && s.Cue is not null && !IsOwnCue(s, clause, match)).OrderByDescending(s => s.Span.Length))
            foreach (var speaker in words.Speakers)
                if (!chain.Exists(a => a.Speaker.Key == speaker.Key))
                    chain.Add(new Attribution(speaker, words.Cue!.Value, KindOf(words, trigger.Start)));
        if (Accusation(match) is { } accusation && !chain.Exists(a => accusation.Actor.Any(p => p.Key == a.Speaker.Key)))
        {
            var cue = clause[accusation.Trigger];
            chain.AddRange(accusation.Actor.Select(accuser => new Attribution(accuser, new Phrase(cue.Span.In(text).ToString(), cue.Span), AttributionKind.Allegation)));
        }
        return chain;
    }

    private static Match? Accusation(Match match)
    {
        for (var outer = match.Outer; outer is not null; outer = outer.Outer)
            if (outer.Type == EventType.Accuse)
                return outer;
        return null;
    }

    private static bool IsOwnCue(SpokenWords words, Clause clause, Match match) => words.Sentence == clause.Sentence.Index && words.CueWord == match.Trigger;

    private static AttributionKind KindOf(SpokenWords words, int position) =>
        words.ByDocument ? AttributionKind.Document
        : words.Stance == StanceValue.Condemn ? AttributionKind.Allegation
        : words.Quoted.Any(q => q.Start <= position && position < q.End) ? AttributionKind.Quote : AttributionKind.Paraphrase;
}
