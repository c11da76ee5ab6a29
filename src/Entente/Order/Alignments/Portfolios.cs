using Entente.Learning;

namespace Entente.Order.Alignments;

/// <summary>The positions of many states on the same objects within one window: a session's roll calls, a year's alliances.</summary>
/// <remarks>Immutable; share one between threads. Pairs (i, j), i &lt; j, stand in the order (0,1), (0,2) … (0,n−1), (1,2) …</remarks>
public sealed class Portfolios
{
    /// <summary>Stands for no position: absent, not yet a member, unknown. It is left out pair by pair, never taken for an abstention.</summary>
    public const byte Absent = 255;

    /// <summary>Fewer objects than this make no figure unless the caller says otherwise.</summary>
    public const int FewestObjects = 10;

    private const double MostUndefined = 0.05;

    private readonly PositionBits bits;
    private readonly byte[] positions;
    private readonly Scale scale;
    private readonly int fewest;

    private Portfolios(Scale scale, byte[] positions, int states, int objects, int fewest)
    {
        if (scale.Steps == 0) throw new ArgumentException("The scale has one value only; make one with new Scale(lowest, highest).", nameof(scale));
        ArgumentOutOfRangeException.ThrowIfLessThan(fewest, 1);
        (this.scale, this.positions, this.fewest) = (scale, positions, fewest);
        (States, Objects) = (states, objects);
        bits = new PositionBits(scale, positions, states, objects);
    }

    /// <summary>How many states.</summary>
    public int States { get; }

    /// <summary>How many objects.</summary>
    public int Objects { get; }

    /// <summary>Number of pairs, States × (States − 1) / 2.</summary>
    public int Pairs => States * (States - 1) / 2;

    /// <summary>Takes positions as they are: a row a state, a column an object.</summary>
    /// <param name="scale">What values the positions have.</param>
    /// <param name="rows">Rows of one length; each value lies on the scale or is <see cref="Absent"/>.</param>
    /// <param name="fewest">How many objects a pair must share for a figure, at least 1.</param>
    /// <exception cref="ArgumentException">Rows of different length, or a value beside the scale; the message names row and column.</exception>
    public static Portfolios Of(Scale scale, IReadOnlyList<byte[]> rows, int fewest = FewestObjects)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var objects = rows.Count == 0 ? 0 : rows[0].Length;
        var positions = new byte[rows.Count * objects];
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Length != objects) throw new ArgumentException($"Row {i} has {rows[i].Length} positions, row 0 has {objects}; all need one for each object.", nameof(rows));
            for (var k = 0; k < objects; k++)
            {
                var value = rows[i][k];
                if (value != Absent && (value < scale.Lowest || value > scale.Highest))
                    throw new ArgumentException($"Row {i}, column {k} is {value}; give {scale.Lowest} to {scale.Highest}, or {Absent} for no position.", nameof(rows));
                positions[i * objects + k] = value;
            }
        }
        return new Portfolios(scale, positions, rows.Count, objects, fewest);
    }

    /// <summary>The portfolios of ties: the objects are the states themselves. A tie not named is the lowest value, a state's tie with itself the highest.</summary>
    /// <param name="scale">What values the ties have.</param>
    /// <param name="states">How many states.</param>
    /// <param name="ties">From whom, to whom (both from 0), and how strong; a pair named twice keeps the stronger.</param>
    /// <param name="fewest">How many objects a pair must share for a figure, at least 1.</param>
    /// <exception cref="ArgumentException">A tie names no state or no value of the scale; the message says which.</exception>
    public static Portfolios OfTies(Scale scale, int states, IEnumerable<(int From, int To, byte Value)> ties, int fewest = FewestObjects)
    {
        ArgumentNullException.ThrowIfNull(ties);
        ArgumentOutOfRangeException.ThrowIfNegative(states);
        var positions = new byte[states * states];
        Array.Fill(positions, scale.Lowest);
        foreach (var (from, to, value) in ties)
        {
            if ((uint)from >= (uint)states || (uint)to >= (uint)states || value < scale.Lowest || value > scale.Highest)
                throw new ArgumentException($"The tie {from} → {to} of {value} must join states 0 to {states - 1} by {scale.Lowest} to {scale.Highest}.", nameof(ties));
            positions[from * states + to] = Math.Max(positions[from * states + to], value);
        }
        for (var i = 0; i < states; i++) positions[i * states + i] = scale.Highest;
        return new Portfolios(scale, positions, states, states, fewest);
    }

    /// <summary>How alike two states are.</summary>
    /// <param name="one">A state, from 0.</param>
    /// <param name="other">Another, or the same.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such state.</exception>
    public Alignment Between(int one, int other) => JointTable.Measure(Joint(one, other), scale.Levels, fewest);

    /// <summary>How alike the states of every pair are.</summary>
    /// <returns><see cref="Pairs"/> figures, in the order of pairs.</returns>
    public Alignment[] All()
    {
        var all = new Alignment[Pairs];
        var counts = new int[scale.Levels * scale.Levels];
        var next = 0;
        for (var i = 0; i < States; i++)
            for (var j = i + 1; j < States; j++)
            {
                bits.Count(i, j, counts);
                all[next++] = JointTable.Measure(counts, scale.Levels, fewest);
            }
        return all;
    }

    /// <summary>S of every pair with objects of unequal weight, such as each state's share of capabilities: 1 − 2 Σ w d / (d_max Σ w).</summary>
    /// <param name="weights">One for each object, not negative; NaN for unknown, which leaves the object out.</param>
    /// <param name="distance">How d is taken.</param>
    /// <returns><see cref="Pairs"/> figures, in the order of pairs.</returns>
    /// <remarks>Signorino and Ritter (1999).</remarks>
    /// <exception cref="ArgumentException">Another number of weights, a negative or an infinite one.</exception>
    public WeightedS[] Weighted(ReadOnlySpan<double> weights, Distance distance) =>
        new WeighedPositions(scale, positions, States, Objects, weights, distance).All(fewest);

    /// <summary>A percentile bootstrap over the objects that both have a position on.</summary>
    /// <param name="one">A state, from 0.</param>
    /// <param name="other">Another.</param>
    /// <param name="measure">Of which figure.</param>
    /// <param name="seed">The same seed gives the same interval.</param>
    /// <param name="draws">How many times the objects are drawn anew, at least 100.</param>
    /// <param name="level">Share of draws within the interval, between 0 and 1.</param>
    /// <returns>Without bounds when the pair itself has no figure.</returns>
    /// <remarks>Efron (1979). Roll calls of one session depend on each other and a year's states are no sample, so read it as how much the figure hangs on single objects.</remarks>
    public AlignmentInterval Interval(int one, int other, AlignmentMeasure measure, ulong seed, int draws = 1000, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 100);
        if (level is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "Give a share between 0 and 1, such as 0.95.");
        var joint = Joint(one, other);
        if (JointTable.Measure(joint, scale.Levels, fewest).Of(measure) is null) return new AlignmentInterval(null, null, 0, 0);
        var values = Resample(joint, measure, new SeededRandom(seed), draws);
        var undefined = draws - values.Count;
        if (undefined > MostUndefined * draws) return new AlignmentInterval(null, null, draws, undefined);
        values.Sort();
        return new AlignmentInterval(At(values, (1 - level) / 2), At(values, (1 + level) / 2), draws, undefined);
    }

    private int[] Joint(int one, int other)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)one, (uint)States, nameof(one));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)other, (uint)States, nameof(other));
        var counts = new int[scale.Levels * scale.Levels];
        bits.Count(one, other, counts);
        return counts;
    }

    private List<double> Resample(int[] joint, AlignmentMeasure measure, SeededRandom random, int draws)
    {
        var cells = joint.SelectMany((count, cell) => Enumerable.Repeat(cell, count)).ToArray();
        var values = new List<double>(draws);
        var drawn = new int[joint.Length];
        for (var draw = 0; draw < draws; draw++)
        {
            Array.Clear(drawn);
            for (var k = 0; k < cells.Length; k++) drawn[cells[random.Next(cells.Length)]]++;
            if (JointTable.Measure(drawn, scale.Levels, fewest).Of(measure) is { } value) values.Add(value);
        }
        return values;
    }

    private static double At(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
