namespace Entente.Order.IdealPoints;

/// <summary>Metropolis step of a vote's slope and cuts together, the leanings integrated out; steps have the shape of the curvature at the mode.</summary>
internal readonly struct LineWalk(Symmetric[] precisions)
{
    private const double Farthest = 7, Width = 1.4;

    private const int Numbers = 4;

    /// <summary>Proposes a line and keeps it or the one there was.</summary>
    /// <returns>The line and the probabilities of the ballots under it.</returns>
    public (VoteLine Line, Probabilities Chances) Step(int vote, VoteLine line, VoteWork work, CounterRandom random)
    {
        var (current, other) = work.Room;
        var index = (long)vote * Numbers;
        var here = work.LogLikelihood(line, current);
        var step = precisions[vote].Spread(Width * random.Normal(index), Width * random.Normal(index + 1), Width * random.Normal(index + 2));
        var width = (line.Upper - line.Lower) * Math.Exp(step.Third);
        var proposed = new VoteLine(line.Slope + step.First, line.Lower + step.Second, line.Lower + step.Second + width);
        if (proposed.Lower < -Farthest || proposed.Upper > Farthest || width < 1e-9) return (line, current);
        var gain = work.LogLikelihood(proposed, other) - here + LogPrior(proposed) - LogPrior(line) + step.Third;
        return Math.Log(random.Uniform(index + 3)) < gain ? (proposed, other) : (line, current);
    }

    private static double LogPrior(VoteLine line) => -0.5 * line.Slope * line.Slope;
}
