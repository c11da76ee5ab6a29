namespace Entente.Order.IdealPoints;

/// <summary>Metropolis step of the two cuts of a vote, the leanings integrated out (Cowles 1996): normal steps, each cut held below or above the other.</summary>
internal readonly struct CutWalk(CounterRandom random)
{
    private const double Deviation = 0.2 / 3, Farthest = 7;

    private const int Numbers = 4;

    /// <summary>Proposes cuts and keeps them or those there were.</summary>
    /// <returns>The cuts and the probabilities of the ballots under them.</returns>
    public (VoteLine Line, Probabilities Chances) Step(int vote, VoteLine line, VoteWork work)
    {
        var (current, other) = work.Room;
        var index = (long)vote * Numbers;
        var lower = Within(line.Lower, -Farthest, line.Upper, random.Uniform(index));
        var upper = Within(line.Upper, lower, Farthest, random.Uniform(index + 1));
        var proposed = line with { Lower = lower, Upper = upper };
        var gain = work.LogLikelihood(proposed, other) - work.LogLikelihood(line, current) + LogRoom(line.Upper, lower) - LogRoom(upper, line.Lower);
        return Math.Log(random.Uniform(index + 2)) < gain ? (proposed, other) : (line, current);
    }

    /// <summary>Log of the probability that a free step of the upper cut stays above the lower; that of the lower cut is left out, as in the published program.</summary>
    private static double LogRoom(double upper, double lower) => Math.Log(Math.Max(1 - Normal.Below((lower - upper) / Deviation), Normal.Least));

    private static double Within(double centre, double low, double high, double uniform)
    {
        var (from, to) = (Normal.Below((low - centre) / Deviation), Normal.Below((high - centre) / Deviation));
        return Math.Clamp(centre + (Deviation * Normal.Quantile(Math.Clamp(from + (uniform * (to - from)), 1e-16, 1 - 1e-16))), low, high);
    }
}
