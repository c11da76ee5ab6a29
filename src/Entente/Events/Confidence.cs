using Entente.Events.Clauses;
using Entente.Events.Patterns;

namespace Entente.Events;

/// <summary>How likely type, actor and recipient are all right: a logistic model over how an event was found.</summary>
/// <remarks>
/// Fitted, with a penalty on large weights, to 349 events that a judge read in texts which the lexicon was not written from and
/// that are still coded in the same way; what came out with a weight near zero was dropped. On parts left out of the fit, the
/// area under the curve is 0.66. Fit it anew when many patterns have changed.
/// </remarks>
internal static class Confidence
{
    private const int LongSentence = 45; // tokens; above it the parser loses the parties more often

    private const int Crowd = 3; // parties on one side; mostly a conjunction that the parser read too far

    // Log odds.
    private const double Base = 1.2;
    private const double SomeCountryUnknown = -0.3;
    private const double OneCountry = -0.3;
    private const double NoRecipient = -0.9;
    private const double NoActor = -0.7;
    private const double SomebodyNamed = 0.3;
    private const double ByAntecedent = -0.4;
    private const double Long = -0.4;
    private const double Crowded = -1.3;
    private const double ShakyType = -0.4;
    private const double Unreal = -0.2;
    private const double NoGovernmentText = -0.8;

    /// <summary>A probability between 0 and 1, rounded to two digits.</summary>
    public static double Of(Match match, IReadOnlyList<Party> actor, IReadOnlyList<Party> recipient, Clause clause, Factuality factuality, bool official)
    {
        Party[] parties = [.. actor, .. recipient];
        var score = Base;
        if (parties.Any(p => p.Country is null)) score += SomeCountryUnknown;
        if (recipient.Count > 0 && IsOfOneCountry(parties)) score += OneCountry;
        if (recipient.Count == 0 && match.Type != EventType.Protest) score += NoRecipient;
        if (actor.Count == 0) score += NoActor;
        if (parties.Any(p => p.Name is not null && p.Country is not null)) score += SomebodyNamed;
        if (parties.Any(p => p.Antecedent is not null)) score += ByAntecedent;
        if (clause.Sentence.Tokens.Count > LongSentence) score += Long;
        if (actor.Count >= Crowd || recipient.Count >= Crowd) score += Crowded;
        if (IsShaky(match.Type)) score += ShakyType;
        if (factuality is Factuality.Possible or Factuality.Negated) score += Unreal;
        if (!official) score += NoGovernmentText;
        return Math.Round(1 / (1 + Math.Exp(-score)), 2);
    }

    /// <summary>Domestic, or the victim alone is named: politics at home is hard to tell from crime, accidents and figures of speech.</summary>
    private static bool IsOfOneCountry(IEnumerable<Party> parties) => parties.Select(p => p.Country).OfType<string>().Distinct(StringComparer.Ordinal).Count() == 1;

    /// <summary>Types whose words are often meant otherwise: fight, challenge, ignore, release.</summary>
    private static bool IsShaky(EventType type) => type is EventType.Assault or EventType.Reject or EventType.Retreat or EventType.Accuse;
}
