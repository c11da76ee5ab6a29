namespace Entente.Order.IdealPoints;

/// <summary>Which way the log likelihood of a vote rises, and how sharply it bends (observed information; the likelihood is concave).</summary>
/// <remarks>A vote is told by its slope, its lower cut and the log of the distance between the cuts.</remarks>
internal sealed class Curvature(BallotPanel panel)
{
    private const double RootOfTwoPi = 2.5066282746310002;

    private readonly VoteLayout layout = new(panel);
    private double[] lowerEnds = [], upperEnds = [], lowerBells = [], upperBells = [], yes = [], no = [], inner = [], pulls = [], precisions = [];

    /// <summary>Gradient by the slope, lower cut and log distance.</summary>
    public (double Slope, double Lower, double Width) Gradient { get; private set; }

    /// <summary>Information on the three.</summary>
    public Symmetric Information { get; private set; }

    /// <summary>Evaluates a vote at its line, places and line uncertain: what is expected of the log likelihood to second order.</summary>
    /// <param name="vote">Number of the vote.</param>
    /// <param name="places">Where countries stand in the mean.</param>
    /// <param name="spreads">Variance of each.</param>
    /// <param name="line">The line in the mean.</param>
    /// <param name="uncertainty">Variance of the slope, and its covariance with the lower cut.</param>
    public void Of(int vote, double[] places, double[] spreads, VoteLine line, (double Slope, double SlopeLower) uncertainty)
    {
        Chances(vote, places, line);
        double bySlope = 0, byLower = 0, byWidth = 0, ss = 0, sl = 0, sw = 0, ll = 0, lw = 0, ww = 0;
        var width = line.Upper - line.Lower;
        var ballot = panel.Votes.Starts[vote];
        for (var part = 1; part <= 3; part++)
        {
            var (from, count) = Part(part);
            for (var i = from; i < from + count; i++, ballot++)
            {
                var (place, spread, at) = (layout.Places[i], spreads[panel.CellOfBallot[ballot]], Ballot(i, part));
                byLower += at.ByLower + at.ByUpper;
                byWidth += width * at.ByUpper;
                var (both, upper) = (at.LowerLower + at.UpperUpper + (2 * at.LowerUpper), at.LowerUpper + at.UpperUpper);
                bySlope -= (place * (at.ByLower + at.ByUpper)) + (line.Slope * spread * both);
                ss += ((place * place) + spread) * both;
                sl -= place * both;
                ll += both;
                sw -= place * width * upper;
                lw += width * upper;
                ww += width * width * at.UpperUpper;
                pulls[i] = (-line.Slope * (at.ByLower + at.ByUpper)) - (((place * uncertainty.Slope) - uncertainty.SlopeLower) * both);
                precisions[i] = ((line.Slope * line.Slope) + uncertainty.Slope) * both;
            }
        }
        Gradient = (bySlope, byLower, byWidth);
        Information = new Symmetric(ss, sl, sw, ll, lw, ww + Math.Max(0, -byWidth));
    }

    /// <summary>Writes for each ballot how it pulls its country, and how much it tells of where that stands.</summary>
    public void CopyOut(double[] pull, double[] precision)
    {
        layout.CopyOut(pulls, pull);
        layout.CopyOut(precisions, precision);
    }

    private void Chances(int vote, double[] places, VoteLine line)
    {
        layout.Load(vote, places);
        var length = layout.Length;
        if (yes.Length < length) (lowerEnds, upperEnds, lowerBells, upperBells, yes, no, inner, pulls, precisions) = (Room(), Room(), Room(), Room(), Room(), Room(), Room(), Room(), Room());
        for (var i = 0; i < length; i++)
        {
            var mean = line.Slope * layout.Places[i];
            (lowerEnds[i], upperEnds[i]) = (line.Lower - mean, line.Upper - mean);
            (yes[i], no[i]) = (lowerBells[i], upperBells[i]) = (lowerEnds[i], -upperEnds[i]);
            inner[i] = IsInUpperTail(i) ? -lowerEnds[i] : upperEnds[i];
        }
        Normal.Below(yes.AsSpan(0, length));
        Normal.Below(no.AsSpan(0, length));
        Normal.Below(inner.AsSpan(0, length));
        Normal.Bell(lowerBells.AsSpan(0, length));
        Normal.Bell(upperBells.AsSpan(0, length));

        double[] Room() => new double[length * 2];
    }

    /// <summary>Whether the interval of abstention lies rather above the mean, so that its probability is a difference of upper tails.</summary>
    private bool IsInUpperTail(int i) => lowerEnds[i] + upperEnds[i] > 0;

    private (int From, int Count) Part(int choice) => choice switch { 1 => (0, layout.Yes), 2 => (layout.AbstainedAt, layout.Abstained), _ => (layout.NoAt, layout.No) };

    /// <summary>Derivatives of one ballot's log likelihood by the two cuts, and its observed information on them.</summary>
    private (double ByLower, double ByUpper, double LowerLower, double LowerUpper, double UpperUpper) Ballot(int i, int choice)
    {
        switch (choice)
        {
            case 1:
                var rise = lowerBells[i] / RootOfTwoPi / Math.Max(yes[i], Normal.Least);
                return (rise, 0, rise * (rise + lowerEnds[i]), 0, 0);
            case 3:
                var fall = upperBells[i] / RootOfTwoPi / Math.Max(no[i], Normal.Least);
                return (0, -fall, 0, 0, fall * (fall - upperEnds[i]));
            default:
                var chance = Math.Max(inner[i] - (IsInUpperTail(i) ? no[i] : yes[i]), Normal.Least);
                var (lower, upper) = (lowerBells[i] / RootOfTwoPi / chance, upperBells[i] / RootOfTwoPi / chance);
                return (-lower, upper, lower * (lower - lowerEnds[i]), -lower * upper, upper * (upper + upperEnds[i]));
        }
    }
}
