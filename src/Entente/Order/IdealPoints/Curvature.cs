namespace Entente.Order.IdealPoints;

/// <summary>Which way the log likelihood of a vote rises, and how much its ballots tell (Fisher's information).</summary>
/// <remarks>A vote is told by its slope, its lower cut and the log of the distance between the cuts.</remarks>
internal sealed class Curvature(BallotPanel panel)
{
    private const double LeastChance = 1e-12, RootOfTwoPi = 2.5066282746310002;

    private readonly VoteLayout layout = new(panel);
    private double[] lowerEnds = [], upperEnds = [], yes = [], no = [], pulls = [], precisions = [];

    /// <summary>Gradient by the slope, lower cut and log distance.</summary>
    public (double Slope, double Lower, double Width) Gradient { get; private set; }

    /// <summary>Information on the three, expected over the choices.</summary>
    public Symmetric Information { get; private set; }

    /// <summary>Evaluates a vote at its line.</summary>
    public void Of(int vote, double[] places, VoteLine line)
    {
        Chances(vote, places, line);
        double bySlope = 0, byLower = 0, byWidth = 0, ss = 0, sl = 0, sw = 0, ll = 0, lw = 0, ww = 0;
        var width = line.Upper - line.Lower;
        for (var part = 1; part <= 3; part++)
        {
            var (from, count) = Part(part);
            for (var i = from; i < from + count; i++)
            {
                var (place, at) = (layout.Places[i], Ballot(i, part));
                bySlope -= place * (at.ByLower + at.ByUpper);
                byLower += at.ByLower + at.ByUpper;
                byWidth += width * at.ByUpper;
                var (both, upper) = (at.LowerLower + at.UpperUpper + (2 * at.LowerUpper), at.LowerUpper + at.UpperUpper);
                ss += place * place * both;
                sl -= place * both;
                ll += both;
                sw -= place * width * upper;
                lw += width * upper;
                ww += width * width * at.UpperUpper;
                pulls[i] = -line.Slope * (at.ByLower + at.ByUpper);
                precisions[i] = line.Slope * line.Slope * both;
            }
        }
        Gradient = (bySlope, byLower, byWidth);
        Information = new Symmetric(ss, sl, sw, ll, lw, ww);
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
        if (yes.Length < length) (lowerEnds, upperEnds, yes, no, pulls, precisions) = (new double[length * 2], new double[length * 2], new double[length * 2], new double[length * 2], new double[length * 2], new double[length * 2]);
        for (var i = 0; i < length; i++)
        {
            var mean = line.Slope * layout.Places[i];
            (lowerEnds[i], upperEnds[i]) = (line.Lower - mean, line.Upper - mean);
            (yes[i], no[i]) = (lowerEnds[i], -upperEnds[i]);
        }
        Normal.Below(yes.AsSpan(0, length));
        Normal.Below(no.AsSpan(0, length));
        Normal.Bell(lowerEnds.AsSpan(0, length));
        Normal.Bell(upperEnds.AsSpan(0, length));
    }

    private (int From, int Count) Part(int choice) => choice switch { 1 => (0, layout.Yes), 2 => (layout.AbstainedAt, layout.Abstained), _ => (layout.NoAt, layout.No) };

    /// <summary>Derivatives of one ballot's log likelihood by the two cuts, and its expected information on them.</summary>
    private (double ByLower, double ByUpper, double LowerLower, double LowerUpper, double UpperUpper) Ballot(int i, int choice)
    {
        var (lower, upper) = (lowerEnds[i] / RootOfTwoPi, upperEnds[i] / RootOfTwoPi);
        var (p1, p3) = (Math.Max(yes[i], LeastChance), Math.Max(no[i], LeastChance));
        var p2 = Math.Max(1 - p1 - p3, LeastChance);
        var (byLower, byUpper) = choice switch { 1 => (lower / p1, 0.0), 2 => (-lower / p2, upper / p2), _ => (0.0, -upper / p3) };
        return (byLower, byUpper, lower * lower * ((1 / p1) + (1 / p2)), -lower * upper / p2, upper * upper * ((1 / p2) + (1 / p3)));
    }
}
