using Entente.Order.IdealPoints;

namespace Entente.Order.Change;

/// <summary>A pair of states in one session: where they stood, what was voted on, and how far they agreed.</summary>
/// <param name="One">Place of the one.</param>
/// <param name="Other">Place of the other.</param>
/// <param name="Votes">The votes on which both took a side.</param>
/// <param name="Observed">Mean agreement on them: 1 for the same choice, ½ for neighbouring ones, 0 for yes and no.</param>
public sealed record PairSession(double One, double Other, IReadOnlyList<VotePlace> Votes, double Observed);

/// <summary>Why the agreement of two states changed: because they moved, or because something else was voted on.</summary>
/// <param name="Before">Agreement before, 0 to 1.</param>
/// <param name="After">Agreement after.</param>
/// <param name="Preference">What their moves changed, on the agenda of both sessions in the mean.</param>
/// <param name="Agenda">What the agenda changed, at the places of both sessions in the mean.</param>
/// <remarks>
/// Expected agreement follows from places and lines of the votes; its change is divided between places and agenda as Shapley (1953) divides it, so the two add up to it exactly. What was observed beyond what is
/// expected is <see cref="Unexplained"/>, and the three add up to After − Before.
/// </remarks>
public sealed record AgendaSplit(double Before, double After, double Preference, double Agenda)
{
    /// <summary>What neither explains: how far the observed change is from the expected.</summary>
    public double Unexplained => After - Before - Preference - Agenda;

    /// <summary>Divides a change.</summary>
    /// <returns>Null when one of the sessions has no votes.</returns>
    public static AgendaSplit? Of(PairSession before, PairSession after)
    {
        if (before.Votes.Count == 0 || after.Votes.Count == 0) return null;
        var (then, now) = (Expected(before, before.Votes), Expected(after, after.Votes));
        var (movedOnly, agendaOnly) = (Expected(after, before.Votes), Expected(before, after.Votes));
        return new AgendaSplit(before.Observed, after.Observed, (movedOnly - then + (now - agendaOnly)) / 2, (agendaOnly - then + (now - movedOnly)) / 2);
    }

    private static double Expected(PairSession places, IReadOnlyList<VotePlace> votes)
    {
        var sum = 0.0;
        foreach (var vote in votes)
        {
            var (one, other) = (Chances(places.One, vote), Chances(places.Other, vote));
            var halves = (one.Abstain * (other.Yes + other.No)) + (other.Abstain * (one.Yes + one.No));
            sum += (one.Yes * other.Yes) + (one.Abstain * other.Abstain) + (one.No * other.No) + (halves / 2);
        }
        return sum / votes.Count;
    }

    private static (double Yes, double Abstain, double No) Chances(double place, VotePlace vote)
    {
        var (yes, notNo) = (Normal.Below(vote.Lower - (vote.Slope * place)), Normal.Below(vote.Upper - (vote.Slope * place)));
        return (yes, Math.Max(0, notNo - yes), 1 - notNo);
    }
}
