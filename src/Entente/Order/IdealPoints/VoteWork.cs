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
    private const int Lanes = 4;
    private double[] places = [], leanings = [];
    private int vote, first, yes, abstained, no;

    /// <summary>Room for the probabilities of parameters at hand and of those proposed.</summary>
    public (Probabilities Current, Probabilities Proposed) Room { get; } = (new(), new());

    /// <summary>Sum of θ² over the ballots.</summary>
    public double SquaredPlaces { get; private set; }

    /// <summary>Sum of θz over the ballots, after <see cref="Lean"/>.</summary>
    public double PlacesByLeanings { get; private set; }

    /// <summary>Takes a vote and where its voters stand.</summary>
    public void Load(int number, double[] places)
    {
        var votes = panel.Votes;
        (vote, first) = (number, votes.Starts[number]);
        (yes, abstained, no) = (votes.Abstentions[number] - first, votes.Noes[number] - votes.Abstentions[number], votes.Starts[number + 1] - votes.Noes[number]);
        var needed = Padded(yes) + Padded(abstained) + Padded(no);
        if (this.places.Length < needed) (this.places, leanings) = (new double[needed * 2], new double[needed * 2]);
        var squares = 0.0;
        var (ballot, at) = (first, 0);
        foreach (var count in (ReadOnlySpan<int>)[yes, abstained, no])
        {
            for (var i = 0; i < count; i++, ballot++, at++)
            {
                var place = places[panel.CellOfBallot[ballot]];
                this.places[at] = place;
                squares += place * place;
            }
            for (; at % Lanes != 0; at++) this.places[at] = 0;
        }
        SquaredPlaces = squares;
    }

    /// <summary>Log likelihood of the ballots for one set of parameters; keeps the probabilities.</summary>
    public double LogLikelihood(VoteLine line, Probabilities kept)
    {
        kept.Reserve(Padded(yes) + Padded(abstained) + Padded(no));
        var product = new LogProduct();
        var (slope, lower, upper) = (Vector256.Create(line.Slope), Vector256.Create(line.Lower), Vector256.Create(line.Upper));
        var least = Vector256.Create(Normal.Least);
        var at = 0;
        for (var left = yes; left > 0; left -= Lanes, at += Lanes)
        {
            var chance = Counted(Vector256.Max(Normal.Below(lower - (slope * Places(at))), least), left);
            chance.CopyTo(kept.Chances, at);
            product.Add(chance);
        }
        for (var left = abstained; left > 0; left -= Lanes, at += Lanes)
        {
            var mean = slope * Places(at);
            var (from, to) = TowardsLowerTail(lower - mean, upper - mean);
            var below = Normal.Below(from);
            var chance = Counted(Vector256.Max(Normal.Below(to) - below, least), left);
            below.CopyTo(kept.Below, at);
            chance.CopyTo(kept.Chances, at);
            product.Add(chance);
        }
        for (var left = no; left > 0; left -= Lanes, at += Lanes)
        {
            var chance = Counted(Vector256.Max(Normal.Below((slope * Places(at)) - upper), least), left);
            chance.CopyTo(kept.Chances, at);
            product.Add(chance);
        }
        return product.Value;
    }

    /// <summary>Draws the leaning behind each ballot, given parameters and their probabilities, and writes them to <paramref name="all"/>.</summary>
    public void Lean(VoteLine line, Probabilities kept, CounterRandom random, double[] all)
    {
        var (slope, lower, upper) = (Vector256.Create(line.Slope), Vector256.Create(line.Lower), Vector256.Create(line.Upper));
        var least = Vector256.Create(Normal.Least);
        var sum = Vector256<double>.Zero;
        var (at, ballot) = (0, first);
        for (var left = yes; left > 0; left -= Lanes, at += Lanes)
        {
            var share = Vector256.Max(random.Uniforms(ballot + yes - left) * Vector256.Create(kept.Chances, at), least);
            Keep(Vector256.Min((slope * Places(at)) + Normal.Quantile(share), lower), at, ref sum);
        }
        ballot += yes;
        for (var left = abstained; left > 0; left -= Lanes, at += Lanes)
        {
            var mean = slope * Places(at);
            var share = Vector256.Max(Vector256.Create(kept.Below, at) + (random.Uniforms(ballot + abstained - left) * Vector256.Create(kept.Chances, at)), least);
            var error = Normal.Quantile(share);
            var turned = Vector256.ConditionalSelect(IsInUpperTail(lower - mean, upper - mean), -error, error);
            Keep(Vector256.Min(Vector256.Max(mean + turned, lower), upper), at, ref sum);
        }
        ballot += abstained;
        for (var left = no; left > 0; left -= Lanes, at += Lanes)
        {
            var share = Vector256.Max(random.Uniforms(ballot + no - left) * Vector256.Create(kept.Chances, at), least);
            Keep(Vector256.Max((slope * Places(at)) - Normal.Quantile(share), upper), at, ref sum);
        }
        PlacesByLeanings = Vector256.Sum(sum);
        CopyOut(all);
    }

    /// <summary>Draws the slope given the leanings, its prior normal with mean 0 and variance 1.</summary>
    public double DrawSlope(CounterRandom random, long index)
    {
        var precision = SquaredPlaces + 1;
        return (PlacesByLeanings / precision) + (random.Normal(index) / Math.Sqrt(precision));
    }

    private void Keep(Vector256<double> leaning, int at, ref Vector256<double> sum)
    {
        leaning.CopyTo(leanings, at);
        sum = Vector256.FusedMultiplyAdd(leaning, Places(at), sum);
    }

    private void CopyOut(double[] all)
    {
        var (at, ballot) = (0, panel.Votes.Starts[vote]);
        foreach (var count in (ReadOnlySpan<int>)[yes, abstained, no])
        {
            leanings.AsSpan(at, count).CopyTo(all.AsSpan(ballot));
            (at, ballot) = (at + Padded(count), ballot + count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Places(int at) => Vector256.Create(places, at);

    private static int Padded(int count) => (count + Lanes - 1) & ~(Lanes - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> IsInUpperTail(Vector256<double> from, Vector256<double> to) => Vector256.GreaterThan(from + to, Vector256<double>.Zero);

    /// <summary>The interval, or its mirror image if that lies lower, where probabilities keep their precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> From, Vector256<double> To) TowardsLowerTail(Vector256<double> from, Vector256<double> to)
    {
        var turn = IsInUpperTail(from, to);
        return (Vector256.ConditionalSelect(turn, -to, from), Vector256.ConditionalSelect(turn, -from, to));
    }

    /// <summary>Sets lanes beyond the last ballot to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Counted(Vector256<double> chance, int left) =>
        left >= Lanes ? chance : Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Create(0.0, 1, 2, 3), Vector256.Create((double)left)), chance, Vector256<double>.One);
}
