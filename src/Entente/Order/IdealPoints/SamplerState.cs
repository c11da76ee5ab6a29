namespace Entente.Order.IdealPoints;

/// <summary>Where a sampler stands: places of country-sessions, lines of votes, leanings behind ballots.</summary>
internal sealed class SamplerState(BallotPanel panel)
{
    public double[] Places { get; } = new double[panel.Cells.Count];

    public VoteLine[] Lines { get; } = new VoteLine[panel.Votes.Count];

    public double[] Leanings { get; } = new double[panel.Ballots];
}
