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
        var gain = work.LogLikelihood(proposed, other) - work.LogLikelihood(line, current) + LogRoom(line, proposed) - LogRoom(proposed, line);
        return Math.Log(random.Uniform(index + 2)) < gain ? (proposed, other) : (line, current);
    }

    /// <summary>Log of the probability that free steps from one pair of cuts stay within the bounds that the way to the other has.</summary>
    private static double LogRoom(VoteLine from, VoteLine to) => Math.Log(Share(from.Lower, -Farthest, from.Upper) * Share(from.Upper, to.Lower, Farthest));

    private static double Share(double centre, double low, double high) => Math.Max(Normal.Below((high - centre) / Deviation) - Normal.Below((low - centre) / Deviation), Normal.Least);

    private static double Within(double centre, double low, double high, double uniform)
    {
        var (from, to) = (Normal.Below((low - centre) / Deviation), Normal.Below((high - centre) / Deviation));
        return Math.Clamp(centre + (Deviation * Normal.Quantile(Math.Clamp(from + (uniform * (to - from)), 1e-16, 1 - 1e-16))), low, high);
    }
}
