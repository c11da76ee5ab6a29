using CsCheck;
using Entente.Order.Alignments;

namespace Entente.Tests.Order.Alignments;

/// <summary>Places of two states, measured by the formulas as the literature writes them: object by object, in floating point.</summary>
internal static class Pairs
{
    /// <summary>A vote or an absence.</summary>
    public static readonly Gen<byte> Vote = Gen.Byte[1, 4].Select(v => v == 4 ? Portfolios.Absent : v);

    /// <summary>Two rows of votes with absences.</summary>
    public static readonly Gen<(byte[] One, byte[] Other)> Votes =
        Gen.Select(Vote, Vote).Array[10, 90].Select(v => (v.Select(x => x.Item1).ToArray(), v.Select(x => x.Item2).ToArray()));

    public static Alignment Measure(Scale scale, byte[] one, byte[] other) => Portfolios.Of(scale, [one, other]).Between(0, 1);

    public static Alignment ByTheBook(Scale scale, byte[] one, byte[] other)
    {
        var both = one.Zip(other).Where(p => p.First != Portfolios.Absent && p.Second != Portfolios.Absent).Select(p => (X: (double)p.First, Y: (double)p.Second)).ToArray();
        double n = both.Length, far = scale.Highest - scale.Lowest;
        if (n < Portfolios.FewestObjects) return new Alignment((int)n, null, null, null, null, null, null, null);
        double meanX = both.Average(p => p.X), meanY = both.Average(p => p.Y), mean = (meanX + meanY) / 2;
        var squared = both.Sum(p => (p.X - p.Y) * (p.X - p.Y));
        var pooled = both.Sum(p => (p.X - mean) * (p.X - mean) + (p.Y - mean) * (p.Y - mean));
        var apart = both.Sum(p => (p.X - meanX) * (p.X - meanX) + (p.Y - meanY) * (p.Y - meanY)) + n * (meanX - meanY) * (meanX - meanY);
        var levels = Enumerable.Range(scale.Lowest, scale.Highest - scale.Lowest + 1).Select(v => (X: both.Count(p => p.X == v) / n, Y: both.Count(p => p.Y == v) / n)).ToArray();
        var same = both.Count(p => p.X == p.Y) / n;
        var byPi = levels.Sum(l => (l.X + l.Y) * (l.X + l.Y) / 4);
        var byKappa = levels.Sum(l => l.X * l.Y);
        var isOne = both.Distinct().Count() == 1 && both[0].X == both[0].Y;
        return new Alignment((int)n, 1 - 2 * both.Sum(p => Math.Abs(p.X - p.Y)) / (far * n), 1 - 2 * squared / (far * far * n),
            isOne ? null : 1 - squared / pooled, isOne ? null : 1 - squared / apart, isOne ? null : (same - byPi) / (1 - byPi), isOne ? null : (same - byKappa) / (1 - byKappa), Tau(both));
    }

    private static double? Tau((double X, double Y)[] both)
    {
        double balance = 0, untiedX = 0, untiedY = 0;
        foreach (var p in both)
            foreach (var q in both)
            {
                balance += Math.Sign(p.X - q.X) * Math.Sign(p.Y - q.Y);
                untiedX += p.X == q.X ? 0 : 1;
                untiedY += p.Y == q.Y ? 0 : 1;
            }
        return untiedX == 0 || untiedY == 0 ? null : balance / Math.Sqrt(untiedX * untiedY);
    }
}
