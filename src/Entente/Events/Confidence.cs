using Entente.Events.Clauses;
using Entente.Events.Patterns;

namespace Entente.Events;

/// <summary>How likely type, actor and recipient are all right: a logistic model over how an event was found.</summary>
internal static class Confidence
{
    /// <summary>A probability between 0 and 1, rounded to two digits.</summary>
    public static double Of(Match match, IReadOnlyList<Party> actor, IReadOnlyList<Party> recipient, Clause clause)
    {
        var score = -0.4;
        if (match.Pattern.Conditions.Count > 0) score += 0.3;
        if (match.Pattern.Pos == 'v') score += 0.4;
        if (actor.Count > 0 && recipient.Count > 0) score += 0.6;
        if (actor.Any(p => p.Entity is not null) || recipient.Any(p => p.Entity is not null)) score += 0.3;
        if (actor.Concat(recipient).Any(p => p.Antecedent is not null)) score -= 0.4;
        if (clause.Sentence.Tokens.Count > 45) score -= 0.3;
        return Math.Round(1 / (1 + Math.Exp(-score)), 2);
    }
}
