using Entente.Learning;

namespace Entente.Order.Blocs;

/// <summary>Camps of high <see cref="Modularity"/>, with friends alone or with foes too, by the Leiden algorithm.</summary>
public static class Leiden
{
    private const int MostRounds = 20;

    /// <summary>Camps that no move of a single node makes better.</summary>
    /// <remarks>
    /// Traag, Waltman &amp; van Eck 2019: nodes move, camps are split again into parts that hold together, parts move. The best is not unique and not always found:
    /// compare values and partitions over seeds (<see cref="CampStability"/>), never labels. Nodes without ties stand alone.
    /// </remarks>
    /// <param name="network">The network.</param>
    /// <param name="resolution">g of the modularity, above 0.</param>
    /// <param name="seed">Where the random numbers begin.</param>
    /// <returns>Null on a network without ties.</returns>
    public static Camps? Find(SignedNetwork network, double resolution = 1, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(resolution);
        if (network.Ties.Count == 0) return null;
        var (graph, random) = (LeidenGraph.Of(network), new SeededRandom(seed));
        int[] camp = [.. Enumerable.Range(0, graph.Nodes)];
        for (var round = 0; round < MostRounds; round++)
        {
            var before = (int[])camp.Clone();
            Improve(graph, camp, resolution, random);
            if (camp.AsSpan().SequenceEqual(before)) break;
        }
        return Camps.From(network.Nodes, camp);
    }

    private static void Improve(LeidenGraph whole, int[] camp, double resolution, SeededRandom random)
    {
        var (graph, current, part) = (whole, (int[])camp.Clone(), Enumerable.Range(0, whole.Nodes).ToArray());
        var moves = new LeidenMoves(whole, resolution);
        while (true)
        {
            moves.Settle(graph, current, random);
            for (var node = 0; node < camp.Length; node++) camp[node] = current[part[node]];
            var refined = moves.Refine(graph, current, random);
            var groups = refined.Distinct().ToList();
            if (groups.Count == graph.Nodes) return;
            var number = groups.Select((label, place) => (label, place)).ToDictionary(pair => pair.label, pair => pair.place);
            var campOf = new int[groups.Count];
            for (var node = 0; node < graph.Nodes; node++)
            {
                refined[node] = number[refined[node]];
                campOf[refined[node]] = current[node];
            }
            for (var node = 0; node < part.Length; node++) part[node] = refined[part[node]];
            var labels = campOf.Distinct().Select((label, place) => (label, place)).ToDictionary(pair => pair.label, pair => pair.place);
            (graph, current) = (graph.Joined(refined, groups.Count), [.. campOf.Select(label => labels[label])]);
        }
    }
}
