namespace Entente.Training;

/// <summary>Words in classes, of which each round moves every word to its best class.</summary>
internal sealed class ClassExchange
{
    private static readonly double[] Table = [.. Enumerable.Range(0, 1 << 20).Select(x => x * Math.Log(Math.Max(x, 1)))];
    private readonly WordPairs pairs;
    private readonly int size;
    private readonly int[] classes;
    private readonly int[] members;  // running words in each class
    private readonly int[] joint;    // class × class that follows, by row
    private readonly int[] turned;   // the same by column
    private readonly int[] after;
    private readonly int[] before;

    public ClassExchange(WordPairs pairs, int size)
    {
        (this.pairs, this.size) = (pairs, size);
        (classes, members, joint, turned) = (new int[pairs.Counts.Length], new int[size], new int[size * size], new int[size * size]);
        (after, before) = (new int[size], new int[size]);
        for (var word = 0; word < classes.Length; word++) classes[word] = word < size ? word : word % size;
        for (var word = 0; word < classes.Length; word++)
        {
            members[classes[word]] += pairs.Counts[word];
            foreach (var (next, count) in pairs.Next[word]) Join(classes[word], classes[next], count);
        }
    }

    public int ClassOf(int word) => classes[word];

    /// <summary>Moves every word once. Returns how many moved.</summary>
    public int Round()
    {
        var moved = 0;
        for (var word = 0; word < classes.Length; word++)
        {
            var old = classes[word];
            var own = Neighbours(word);
            Move(old, own, -1, pairs.Counts[word]);
            var best = Best(own, pairs.Counts[word], old);
            Move(best, own, 1, pairs.Counts[word]);
            classes[word] = best;
            if (best != old) moved++;
        }
        return moved;
    }

    // Fills the classes after and before a word, itself left out; returns how often it follows itself.
    private int Neighbours(int word)
    {
        Array.Clear(after);
        Array.Clear(before);
        var own = 0;
        foreach (var (next, count) in pairs.Next[word])
            if (next == word) own = count;
            else after[classes[next]] += count;
        foreach (var (previous, count) in pairs.Before[word])
            if (previous != word) before[classes[previous]] += count;
        return own;
    }

    private void Move(int to, int own, int sign, int count)
    {
        members[to] += sign * count;
        for (var c = 0; c < size; c++)
        {
            if (after[c] > 0) Join(to, c, sign * after[c]);
            if (before[c] > 0) Join(c, to, sign * before[c]);
        }
        if (own > 0) Join(to, to, sign * own);
    }

    private int Best(int own, int count, int old)
    {
        var some = Enumerable.Range(0, size).Where(c => after[c] > 0 || before[c] > 0).ToArray();
        var (best, most) = (old, double.NegativeInfinity);
        for (var k = 0; k < size; k++)
        {
            var gain = 2 * (Weight(members[k]) - Weight(members[k] + count));
            var row = k * size;
            foreach (var c in some)
            {
                if (c == k) continue;
                if (after[c] > 0) gain += Weight(joint[row + c] + after[c]) - Weight(joint[row + c]);
                if (before[c] > 0) gain += Weight(turned[row + c] + before[c]) - Weight(turned[row + c]);
            }
            gain += Weight(joint[row + k] + after[k] + before[k] + own) - Weight(joint[row + k]);
            if (gain > most + 1e-9) (best, most) = (k, gain);
        }
        return best;
    }

    private void Join(int first, int second, int count)
    {
        joint[first * size + second] += count;
        turned[second * size + first] += count;
    }

    private static double Weight(int x) => x < Table.Length ? Table[x] : x * Math.Log(x);
}
