using Entente.Learning;

namespace Entente.Order.Blocs;

/// <summary>Where to draw the nodes of a network, friends near and foes far.</summary>
/// <param name="Positions">A place for each node, in the order of the network; their mean is (0, 0) unless an earlier picture holds them.</param>
/// <param name="Stress">Share of the wanted distances that the picture misses, 0 to about 1; null for fewer than two nodes.</param>
public sealed record NetworkLayout(IReadOnlyDictionary<string, Position> Positions, double? Stress)
{
    private const int Starts = 4;
    private const int MostRounds = 400;

    /// <summary>Draws a network; the same network, seed and earlier picture give the same places.</summary>
    /// <remarks>
    /// Stress majorisation (Gansner, Koren &amp; North 2004). Wanted is the number of friendships between two, for foes two more, where there is no way three more than
    /// the longest. After an earlier picture nodes start where they were, and the whole is turned, mirrored and shifted to lie closest to it (Procrustes).
    /// </remarks>
    public static NetworkLayout Of(SignedNetwork network, NetworkLayout? previous = null, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(network);
        var (wanted, random) = (LayoutDistances.Of(network), new SeededRandom(seed));
        var (best, least) = (Array.Empty<Position>(), double.PositiveInfinity);
        for (var start = 0; start < (previous is null ? Starts : 1); start++)
        {
            var places = Settled([.. network.Nodes.Select(node => Start(node, previous, random))], wanted);
            var stress = Missed(places, wanted);
            if (stress < least || best.Length == 0) (best, least) = (places, stress);
        }
        best = Procrustes.Fit(best, [.. network.Nodes.Select(node => previous is not null && previous.Positions.TryGetValue(node, out var place) ? place : (Position?)null)]);
        var positions = network.Nodes.Select((node, i) => (node, best[i])).ToDictionary(pair => pair.node, pair => pair.Item2, StringComparer.Ordinal);
        return new NetworkLayout(positions, best.Length < 2 ? null : least);
    }

    private static Position Start(string node, NetworkLayout? previous, SeededRandom random)
    {
        var (x, y) = (4 * random.NextSingle() - 2, 4 * random.NextSingle() - 2);
        return previous is not null && previous.Positions.TryGetValue(node, out var place) ? place : new Position(x, y);
    }

    private static Position[] Settled(Position[] places, double[][] wanted)
    {
        var stress = Missed(places, wanted);
        for (var round = 0; round < MostRounds; round++)
        {
            var next = Moved(places, wanted);
            var less = Missed(next, wanted);
            (places, var gain) = (next, stress - less);
            stress = less;
            if (!(gain > 1e-9)) break;
        }
        return places;
    }

    // Each node in turn to the mean of where the others want it; each such move lowers the stress.
    private static Position[] Moved(Position[] places, double[][] wanted)
    {
        Position[] moved = [.. places];
        for (var node = 0; node < moved.Length; node++)
        {
            var (x, y, all) = (0.0, 0.0, 0.0);
            for (var other = 0; other < moved.Length; other++)
            {
                if (other == node) continue;
                var (dx, dy, far) = (moved[node].X - moved[other].X, moved[node].Y - moved[other].Y, wanted[node][other]);
                var length = Math.Sqrt(dx * dx + dy * dy);
                var (weight, scale) = (1 / (far * far), length > 1e-12 ? far / length : 0);
                x += weight * (moved[other].X + dx * scale);
                y += weight * (moved[other].Y + dy * scale);
                all += weight;
            }
            if (all > 0) moved[node] = new Position(x / all, y / all);
        }
        return moved;
    }

    private static double Missed(Position[] places, double[][] wanted)
    {
        var (sum, count) = (0.0, 0);
        for (var node = 0; node < places.Length; node++)
            for (var other = 0; other < node; other++, count++)
            {
                var off = Math.Sqrt(Math.Pow(places[node].X - places[other].X, 2) + Math.Pow(places[node].Y - places[other].Y, 2)) / wanted[node][other] - 1;
                sum += off * off;
            }
        return count == 0 ? 0 : Math.Sqrt(sum / count);
    }
}
