using System.Collections.Immutable;

namespace Entente.Stories;

/// <summary>What the model of same happenings looks at.</summary>
internal static class LikenessFeatures
{
    /// <summary>Their names, as in <c>models/en/likeness.model</c>.</summary>
    public static readonly ImmutableArray<string> Labels =
        ["one", "terms", "lead", "names", "lead-terms", "numbers", "acts", "text", "matter", "terms×names", "lead×names", "terms²", "rare"];

    public const int Count = 13;

    private const double Unit = 255.0 * 255.0;

    public static void Fill(Signature one, Signature other, double text, double matter, Span<double> features)
    {
        var terms = Cosine(one.Terms.AsSpan(), other.Terms.AsSpan(), out var shared);
        var lead = Cosine(one.Lead.AsSpan(), other.Lead.AsSpan(), out _);
        var names = Cosine(one.Names.AsSpan(), other.Names.AsSpan(), out _);
        features[0] = 1;
        features[1] = terms;
        features[2] = lead;
        features[3] = names;
        features[4] = (Cosine(one.Lead.AsSpan(), other.Terms.AsSpan(), out _) + Cosine(other.Lead.AsSpan(), one.Terms.AsSpan(), out _)) / 2;
        features[5] = Shared(one.Numbers.AsSpan(), other.Numbers.AsSpan()) / (2.0 + Math.Min(one.Numbers.Length, other.Numbers.Length));
        features[6] = ActLikeness.Share(one.Acts, other.Acts);
        features[7] = text;
        features[8] = matter;
        features[9] = terms * names;
        features[10] = lead * names;
        features[11] = terms * terms;
        features[12] = Math.Min(1, shared / 20.0);
    }

    /// <summary>Days between the two publications; null when either is unknown.</summary>
    public static int? DaysApart(Signature one, Signature other) => one.Day is { } a && other.Day is { } b ? Math.Abs(a.DayNumber - b.DayNumber) : null;

    private static double Cosine(ReadOnlySpan<Weighted> one, ReadOnlySpan<Weighted> other, out int shared)
    {
        long sum = 0;
        shared = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var (a, b) = (one[i].Key, other[j].Key);
            if (a == b)
            {
                sum += one[i].Weight * other[j].Weight;
                shared++;
            }
            if (a <= b) i++;
            if (b <= a) j++;
        }
        return Math.Min(1, sum / Unit);
    }

    private static int Shared(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var (a, b) = (one[i], other[j]);
            if (a == b) shared++;
            if (a <= b) i++;
            if (b <= a) j++;
        }
        return shared;
    }
}
