using Entente.Events.Clauses;
using Entente.Events.Patterns;

namespace Entente.Events;

/// <summary>How likely type, actor and recipient are all right: a logistic model over how an event was found.</summary>
/// <remarks>
/// Fitted to 330 events that an annotator judged in texts which the lexicon was not written from; the calibration table is in
/// <c>benchmarks/accuracy/patterns-in-text.md</c>. Fit it anew when many patterns have changed.
/// </remarks>
internal static class Confidence
{
    private const int LongSentence = 45; // tokens; above it the parser loses the parties more often

    private const int Crowd = 3; // parties on one side; mostly a conjunction that the parser read too far

    // Log odds.
    private const double Base = 0.4;
    private const double SomeCountryUnknown = -1.9;
    private const double OneCountry = -1.0;
    private const double NoRecipient = -1.8;
    private const double SomebodyRegistered = 0.6;
    private const double ByAntecedent = -0.3;
    private const double Noun = 0.6;
    private const double WordsDemanded = 0.5;
    private const double Long = -0.3;
    private const double Crowded = -0.9;
    private const double ShakyType = -1.0;

    /// <summary>A probability between 0 and 1, rounded to two digits.</summary>
    public static double Of(Match match, IReadOnlyList<Party> actor, IReadOnlyList<Party> recipient, Clause clause)
    {
        Party[] parties = [.. actor, .. recipient];
        var score = Base;
        if (parties.Any(p => p.Country is null)) score += SomeCountryUnknown;
        if (recipient.Count > 0 && IsOfOneCountry(parties)) score += OneCountry;
        if (recipient.Count == 0 && match.Type != EventType.Protest) score += NoRecipient;
        if (parties.Any(p => p.Entity is not null)) score += SomebodyRegistered;
        if (parties.Any(p => p.Antecedent is not null)) score += ByAntecedent;
        if (match.Pattern.Pos == 'n') score += Noun;
        if (match.Pattern.Conditions.Any(c => c.Kind == ConditionKind.In)) score += WordsDemanded;
        if (clause.Sentence.Tokens.Count > LongSentence) score += Long;
        if (actor.Count >= Crowd || recipient.Count >= Crowd) score += Crowded;
        if (IsShaky(match.Type)) score += ShakyType;
        return Math.Round(1 / (1 + Math.Exp(-score)), 2);
    }

    /// <summary>Domestic, or the victim alone is named: politics at home is hard to tell from crime, accidents and figures of speech.</summary>
    private static bool IsOfOneCountry(IEnumerable<Party> parties) => parties.Select(p => p.Country).OfType<string>().Distinct(StringComparer.Ordinal).Count() == 1;

    /// <summary>Types whose words have many everyday senses: call, direct, work, give, warn, strengthen.</summary>
    private static bool IsShaky(EventType type) =>
        type is EventType.Request or EventType.Cooperate or EventType.Concede or EventType.Threaten or EventType.Mobilize;
}
