using Entente.Events.Patterns;
using Entente.Learning;

namespace Entente.Events.Scoring;

/// <summary>Grades the lexicon on the sentences that stand under its patterns.</summary>
internal static class PatternScore
{
    /// <summary>Codes every + and − sentence, in the order of the files.</summary>
    /// <param name="lexicon">Patterns loaded with their sentences.</param>
    /// <param name="code">Codes one sentence as a document of its own; called from several threads.</param>
    public static IReadOnlyList<PatternVerdict> Read(Lexicon lexicon, Func<string, IReadOnlyList<Event>> code)
    {
        var asked = lexicon.Patterns.SelectMany(pattern =>
            pattern.Positive.Select(sentence => (Pattern: pattern, Sentence: sentence, IsDemanded: true))
                .Concat(pattern.Negative.Select(sentence => (Pattern: pattern, Sentence: sentence, IsDemanded: false))));
        return [.. asked.AsParallel().AsOrdered().Select(a => new PatternVerdict(a.Pattern, a.Sentence, a.IsDemanded, code(a.Sentence)))];
    }

    /// <summary>The share of + sentences that yield their type and of − sentences that do not: of all, then type by type.</summary>
    public static IReadOnlyList<Score> Grade(IReadOnlyList<PatternVerdict> verdicts) =>
    [
        Share("all +", verdicts.Where(v => v.IsDemanded)),
        Share("all −", verdicts.Where(v => !v.IsDemanded)),
        .. verdicts.GroupBy(v => (Type: v.Pattern.Type is { } type ? type.ToString().ToUpperInvariant() : "nothing", v.IsDemanded))
            .OrderBy(group => group.Key.Type, StringComparer.Ordinal).ThenByDescending(group => group.Key.IsDemanded)
            .Select(group => Share($"{group.Key.Type} {(group.Key.IsDemanded ? "+" : "−")}", group)),
    ];

    private static Score Share(string measure, IEnumerable<PatternVerdict> verdicts)
    {
        var list = verdicts.ToList();
        return Score.OfShare(measure, list.Count(v => v.IsRight), list.Count);
    }
}
