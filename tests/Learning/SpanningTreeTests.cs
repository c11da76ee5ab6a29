using Entente.Learning;
using Xunit;

namespace Entente.Tests.Learning;

public sealed class SpanningTreeTests
{
    [Fact]
    public void Finds_the_heaviest_tree_with_one_root_among_all_trees()
    {
        var random = new SeededRandom(3);
        for (var trial = 0; trial < 300; trial++)
        {
            var count = 2 + random.Next(5);
            var scores = new float[count, count];
            for (var d = 0; d < count; d++)
                for (var h = 0; h < count; h++) scores[d, h] = random.NextSingle() * 10;
            var best = AllTrees(count).Max(heads => Weight(scores, heads));
            var found = SpanningTree.Best(scores);
            Assert.True(IsTree(found));
            Assert.Equal(best, Weight(scores, found), 1e-3);
        }
    }

    [Fact]
    public void A_lone_node_hangs_on_the_root() => Assert.Equal([-1, 0], SpanningTree.Best(new float[2, 2]));

    private static float Weight(float[,] scores, int[] heads) => heads.Index().Skip(1).Sum(h => scores[h.Index, h.Item]);

    private static IEnumerable<int[]> AllTrees(int count)
    {
        var heads = new int[count];
        heads[0] = -1;
        for (var code = 0; code < Math.Pow(count, count - 1); code++)
        {
            for (int node = 1, rest = code; node < count; node++, rest /= count) heads[node] = rest % count;
            if (IsTree(heads)) yield return heads;
        }
    }

    private static bool IsTree(int[] heads)
        => heads.Count(h => h == 0) == 1 && Enumerable.Range(1, heads.Length - 1).All(node =>
        {
            for (var steps = 0; steps < heads.Length; steps++, node = heads[node])
                if (node == 0) return true;
            return false;
        });
}
