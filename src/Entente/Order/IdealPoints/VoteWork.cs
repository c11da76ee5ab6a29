using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Order.IdealPoints;

/// <summary>The ballots of one vote at a time, laid out four by four: how likely they are, and the leanings behind them.</summary>
/// <remarks>
/// A country at θ leans z = βθ + e, e normal with variance 1; it votes yes below the lower cut, no above the upper and
/// abstains between. Holds buffers, so each worker has its own.
/// </remarks>
internal sealed class VoteWork(BallotPanel panel)
{
    private const int Lanes = VoteLayout.Lanes;
    private readonly VoteLayout layout = new(panel);
    private double[] leanings = [];

    /// <summary>Room for the probabilities of parameters at hand and of those proposed.</summary>
    public (Probabilities Current, Probabilities Proposed) Room { get; } = (new(), new());

    /// <summary>Sum of θ² over the ballots.</summary>
    public double SquaredPlaces { get; private set; }

    /// <summary>Sum of θz over the ballots, after <see cref="Lean"/>.</summary>
    public double PlacesByLeanings { get; private set; }

    /// <summary>Takes a vote and where its voters stand.</summary>
    public void Load(int vote, double[] all)
    {
        layout.Load(vote, all);
        if (leanings.Length < layout.Length) leanings = new double[layout.Length * 2];
        SquaredPlaces = 0;
        foreach (var place in layout.Places) SquaredPlaces += place * place;
    }

    /// <summary>Log likelihood of the ballots for one set of parameters; keeps the probabilities.</summary>
    public double LogLikelihood(VoteLine line, Probabilities kept)
    {
        kept.Reserve(layout.Length);
        SetEnds(line, kept);
        Normal.Below(kept.Chances.AsSpan(0, layout.Length));
        Normal.Below(kept.Below.AsSpan(layout.AbstainedAt, layout.NoAt - layout.AbstainedAt));
        var least = Vector256.Create(Normal.Least);
        var product = new LogProduct();
        for (var (at, left) = (0, layout.Yes); at < layout.AbstainedAt; at += Lanes, left -= Lanes) Settle(at, left, Vector256.Create(kept.Chances, at));
        for (var (at, left) = (layout.AbstainedAt, layout.Abstained); at < layout.NoAt; at += Lanes, left -= Lanes)
        {
            var below = Vector256.Create(kept.Below, at);
            Counted(below, left, 0).CopyTo(kept.Below, at);
            Settle(at, left, Vector256.Create(kept.Chances, at) - below);
        }
        for (var (at, left) = (layout.NoAt, layout.No); at < layout.Length; at += Lanes, left -= Lanes) Settle(at, left, Vector256.Create(kept.Chances, at));
        return product.Value;

        void Settle(int at, int left, Vector256<double> chance)
        {
            chance = Counted(Vector256.Max(chance, least), left, 1);
            chance.CopyTo(kept.Chances, at);
            product.Add(chance);
        }
    }

    /// <summary>Draws the leaning behind each ballot, given parameters and their probabilities, and writes them to <paramref name="all"/>.</summary>
    /// <param name="line">The parameters.</param>
    /// <param name="kept">Probabilities under them.</param>
    /// <param name="random">Numbers for these draws.</param>
    /// <param name="all">Leanings of all ballots.</param>
    /// <param name="farthest">Leanings beyond this are held there.</param>
    public void Lean(VoteLine line, Probabilities kept, CounterRandom random, double[] all, double farthest = double.PositiveInfinity)
    {
        var (most, fewest) = (Vector256.Create(farthest), Vector256.Create(-farthest));
        var (slope, lower, upper) = (Vector256.Create(line.Slope), Vector256.Create(line.Lower), Vector256.Create(line.Upper));
        var least = Vector256.Create(Normal.Least);
        var ballot = (long)Lanes * layout.First;
        for (var at = 0; at < layout.Length; at += Lanes)
        {
            var share = random.Uniforms(ballot + at) * Vector256.Create(kept.Chances, at);
            if (at >= layout.AbstainedAt && at < layout.NoAt) share += Vector256.Create(kept.Below, at);
            Vector256.Max(share, least).CopyTo(leanings, at);
        }
        Normal.Quantile(leanings.AsSpan(0, layout.Length));
        var sum = Vector256<double>.Zero;
        for (var at = 0; at < layout.AbstainedAt; at += Lanes) Keep(Vector256.Min((slope * layout.FourPlaces(at)) + Vector256.Create(leanings, at), lower), at);
        for (var at = layout.AbstainedAt; at < layout.NoAt; at += Lanes)
        {
            var (mean, error) = (slope * layout.FourPlaces(at), Vector256.Create(leanings, at));
            var turned = Vector256.ConditionalSelect(IsInUpperTail(lower - mean, upper - mean), -error, error);
            Keep(Vector256.Min(Vector256.Max(mean + turned, lower), upper), at);
        }
        for (var at = layout.NoAt; at < layout.Length; at += Lanes) Keep(Vector256.Max((slope * layout.FourPlaces(at)) - Vector256.Create(leanings, at), upper), at);
        PlacesByLeanings = Vector256.Sum(sum);
        layout.CopyOut(leanings, all);

        void Keep(Vector256<double> leaning, int at)
        {
            leaning = Vector256.Min(Vector256.Max(leaning, fewest), most);
            leaning.CopyTo(leanings, at);
            sum = Vector256.FusedMultiplyAdd(leaning, layout.FourPlaces(at), sum);
        }
    }

    /// <summary>Draws the slope given the leanings, its prior normal with mean 0 and variance 1.</summary>
    public double DrawSlope(CounterRandom random, long index)
    {
        var precision = SquaredPlaces + 1;
        return (PlacesByLeanings / precision) + (random.Normal(index) / Math.Sqrt(precision));
    }

    /// <summary>Puts the ends of each ballot's interval of errors where their probabilities will stand, turned so that all are of lower tails.</summary>
    private void SetEnds(VoteLine line, Probabilities kept)
    {
        var (slope, lower, upper) = (Vector256.Create(line.Slope), Vector256.Create(line.Lower), Vector256.Create(line.Upper));
        for (var at = 0; at < layout.AbstainedAt; at += Lanes) (lower - (slope * layout.FourPlaces(at))).CopyTo(kept.Chances, at);
        for (var at = layout.AbstainedAt; at < layout.NoAt; at += Lanes)
        {
            var mean = slope * layout.FourPlaces(at);
            var (from, to) = TowardsLowerTail(lower - mean, upper - mean);
            from.CopyTo(kept.Below, at);
            to.CopyTo(kept.Chances, at);
        }
        for (var at = layout.NoAt; at < layout.Length; at += Lanes) ((slope * layout.FourPlaces(at)) - upper).CopyTo(kept.Chances, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> IsInUpperTail(Vector256<double> from, Vector256<double> to) => Vector256.GreaterThan(from + to, Vector256<double>.Zero);

    /// <summary>The interval, or its mirror image if that lies lower, where probabilities keep their precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> From, Vector256<double> To) TowardsLowerTail(Vector256<double> from, Vector256<double> to)
    {
        var turn = IsInUpperTail(from, to);
        return (Vector256.ConditionalSelect(turn, -to, from), Vector256.ConditionalSelect(turn, -from, to));
    }

    /// <summary>Fills lanes beyond the last ballot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Counted(Vector256<double> numbers, int left, double beyond) =>
        left >= Lanes ? numbers : Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Create(0.0, 1, 2, 3), Vector256.Create((double)left)), numbers, Vector256.Create(beyond));
}
