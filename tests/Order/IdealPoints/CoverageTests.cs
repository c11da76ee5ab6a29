using Entente.Order.IdealPoints;
using Xunit;

namespace Entente.Tests.Order.IdealPoints;

public sealed class CoverageTests
{
    [Fact]
    public void Nine_in_ten_true_places_lie_within_the_smoothers_intervals()
    {
        var (within, all) = (0, 0);
        foreach (var seed in (ulong[])[11, 12, 13])
        {
            var votes = SimulatedVotes.Draw(50, 8, 50, 0.2, seed);
            var truth = votes.Standardised();
            var options = new SamplerOptions { Sweeps = 2500, BurnIn = 1000, Thin = 5, Threads = 2, Orientation = Orientation.Of(SimulatedVotes.Positive, SimulatedVotes.Negative), Steps = StepRule.Learned };
            foreach (var point in SmoothingSampler.Run(BallotPanel.Of(votes.Ballots), options, 2).Points)
            {
                all++;
                if (point.Low <= truth(point) && truth(point) <= point.High) within++;
            }
        }
        Assert.InRange(within / (double)all, 0.85, 0.95); // longer runs: benchmarks/accuracy/ideal-points.md
    }
}
