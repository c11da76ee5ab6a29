using System.Numerics;

namespace Entente.Order.Majorities;

/// <summary>Probabilities of what a random coalition reaches in each condition, for the others of each member.</summary>
internal sealed class Coalitions
{
    private const long MostStates = 20_000_000;

    private readonly int[][] weights; // by condition, then member; none above its quota
    private readonly int[] sizes; // quota + 1 of each condition
    private readonly int states;

    public Coalitions(IReadOnlyList<VotingCondition> conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        if (conditions.Count == 0) throw new ArgumentException("A voting rule needs at least one condition.", nameof(conditions));
        Members = conditions[0].Weights.Length;
        long product = 1;
        foreach (var condition in conditions)
        {
            if (condition.Weights.Length != Members) throw new ArgumentException($"One condition has {Members} members, another {condition.Weights.Length}.", nameof(conditions));
            product = Math.Min(MostStates + 1, product * (condition.Quota + 1L));
        }
        if (product > MostStates) throw new ArgumentException($"The quotas multiply to more than {MostStates}; give weights and quotas in larger units.", nameof(conditions));
        states = (int)product;
        sizes = [.. conditions.Select(c => c.Quota + 1)];
        weights = [.. conditions.Select(c => c.Weights.ToArray().Select(w => Math.Min(w, c.Quota)).ToArray())];
    }

    public int Members { get; }

    /// <summary>For each member the probability that it turns the others from losing to winning, when each of them joins with probability p.</summary>
    /// <param name="p">In [0, 1].</param>
    /// <param name="winning">Probability that a coalition of all members wins.</param>
    public double[] Turning(double p, out double winning)
    {
        var turning = new double[Members];
        var reached = new double[states];
        reached[0] = 1;
        WithoutEach(reached, 0, Members, p, turning);
        winning = With(reached, 0, Members, p, Room())[^1];
        return turning;
    }

    // Halves the members again and again: what is left out of one half has the other already in.
    private void WithoutEach(double[] reached, int from, int to, double p, double[] turning)
    {
        if (to == from) return;
        if (to - from == 1)
        {
            turning[from] = Tail(reached, 0, from) - reached[^1];
            return;
        }
        var middle = (from + to) / 2;
        var room = Room();
        WithoutEach(With(reached, from, middle, p, room), middle, to, p, turning);
        WithoutEach(With(reached, middle, to, p, room), from, middle, p, turning);
    }

    private (double[] Even, double[] Odd) Room() => (new double[states], new double[states]);

    // Lets members from..to join with probability p each; the answer lies in the room, or is what came in when nobody joins.
    private double[] With(double[] reached, int from, int to, double p, (double[] Even, double[] Odd) room)
    {
        for (var i = from; i < to; i++)
        {
            var with = (i - from) % 2 == 0 ? room.Even : room.Odd;
            Array.Clear(with);
            AddScaled(reached, with, 1 - p);
            Join(reached, with, 0, i, p);
            reached = with;
        }
        return reached;
    }

    // Adds p × reached to where the member's weights lead, one condition after the other.
    private void Join(ReadOnlySpan<double> reached, Span<double> with, int condition, int member, double p)
    {
        var (size, weight) = (sizes[condition], weights[condition][member]);
        if (condition == sizes.Length - 1)
        {
            AddScaled(reached[..(size - weight)], with[weight..], p);
            for (var c = size - weight; c < size; c++) with[size - 1] += p * reached[c];
            return;
        }
        var block = reached.Length / size;
        for (var c = 0; c < size; c++)
            Join(reached.Slice(c * block, block), with.Slice(Math.Min(c + weight, size - 1) * block, block), condition + 1, member, p);
    }

    private static void AddScaled(ReadOnlySpan<double> from, Span<double> to, double p)
    {
        var v = 0;
        for (; v <= from.Length - Vector<double>.Count; v += Vector<double>.Count)
            (new Vector<double>(to[v..]) + p * new Vector<double>(from[v..])).CopyTo(to[v..]);
        for (; v < from.Length; v++) to[v] += p * from[v];
    }

    // Probability of all from which the member's weights lead to the quota in every condition.
    private double Tail(ReadOnlySpan<double> reached, int condition, int member)
    {
        var size = sizes[condition];
        var first = size - 1 - weights[condition][member];
        var block = reached.Length / size;
        double sum = 0;
        for (var c = first; c < size; c++)
            sum += condition == sizes.Length - 1 ? reached[c] : Tail(reached.Slice(c * block, block), condition + 1, member);
        return sum;
    }
}
