using Entente.Order.IdealPoints;

namespace Entente.Order.Change;

/// <summary>Finds when states changed sides, with a bound on false alarms.</summary>
/// <remarks>
/// At each session the mean of up to three sessions from then on is compared with that of up to three before. What all states did meanwhile is taken off, and the rest is divided by what is usual
/// in that time (1.4826 × the median of all such moves of five sessions). Of neighbouring alarms the greatest stands.
/// The bound above which a score is an alarm is the least that gives no more than so many alarms in random walks: one for each state, with as many sessions, its own intervals, and steps as spread as the middle of all.
/// </remarks>
public static class Shifts
{
    private const int Window = 3, Fewest = 2, Reach = 2, Draws = 20;

    private const double Usual = 1.4826;

    /// <summary>Finds the shifts.</summary>
    /// <param name="points">Ideal points of all states and sessions.</param>
    /// <param name="falseAlarms">How many false alarms are allowed in 100 state-decades, above 0.</param>
    /// <param name="seed">Of the random walks.</param>
    /// <returns>The shifts, by state and session, and the bound that was used.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No false alarm is allowed at all.</exception>
    public static (IReadOnlyList<Shift> Shifts, double Bound) Of(IReadOnlyList<IdealPoint> points, double falseAlarms = 5, int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(falseAlarms);
        var paths = points.GroupBy(point => point.Country).OrderBy(path => path.Key).Select(path => path.OrderBy(point => point.Session).ToArray()).Where(path => path.Length >= 2 * Fewest).ToList();
        var moves = paths.SelectMany(path => Moves(path, [.. path.Select(point => point.Mean)])).ToList();
        var common = moves.GroupBy(move => move.Session).ToDictionary(at => at.Key, at => Median(at.Select(move => move.After - move.Before)));
        var scale = Scales(moves, common);
        var bound = Bound(paths, scale, falseAlarms, seed);
        return ([.. Alarms(moves, common, scale, bound)], bound);
    }

    private static List<Move> Moves(IdealPoint[] path, double[] means)
    {
        var moves = new List<Move>();
        for (var at = Fewest; at + Fewest <= path.Length; at++)
        {
            var (from, to) = (Math.Max(0, at - Window), Math.Min(path.Length, at + Window));
            moves.Add(new Move(path[at].Country, path[at].Session, means[from..at].Average(), means[at..to].Average()));
        }
        return moves;
    }

    private static Dictionary<int, double> Scales(List<Move> moves, Dictionary<int, double> common)
    {
        var bySession = moves.ToLookup(move => move.Session, move => Math.Abs(move.After - move.Before - common[move.Session]));
        return common.Keys.ToDictionary(session => session, session => Math.Max(1e-6, Usual * Median(Enumerable.Range(session - Reach, (2 * Reach) + 1).SelectMany(near => bySession[near]))));
    }

    private static IEnumerable<Shift> Alarms(List<Move> moves, Dictionary<int, double> common, Dictionary<int, double> scale, double bound)
    {
        foreach (var path in moves.GroupBy(move => move.State))
        {
            var scored = path.Select(move => new Shift(move.State, move.Session, move.Before, move.After, common[move.Session], Math.Abs(move.After - move.Before - common[move.Session]) / scale[move.Session])).ToList();
            for (var i = 0; i < scored.Count; i++)
                if (scored[i].Score > bound && IsPeak(scored, i)) yield return scored[i];
        }
    }

    private static bool IsPeak(List<Shift> scored, int at)
    {
        for (var i = Math.Max(0, at - Window); i <= Math.Min(scored.Count - 1, at + Window); i++)
            if (scored[i].Score > scored[at].Score || (scored[i].Score == scored[at].Score && i < at)) return false;
        return true;
    }

    private static double Bound(List<IdealPoint[]> paths, Dictionary<int, double> scale, double falseAlarms, int seed)
    {
        var random = new Random(seed);
        var none = scale.Keys.ToDictionary(session => session, _ => 0.0);
        var (peaks, step) = (new List<double>(), UsualStep(paths));
        for (var draw = 0; draw < Draws; draw++)
            foreach (var path in paths) peaks.AddRange(Alarms(Moves(path, Walk(path, step, random)), none, scale, 0).Select(shift => shift.Score));
        peaks.Sort();
        peaks.Reverse();
        var allowed = (int)(falseAlarms * Draws * paths.Sum(path => path.Length) / 1000); // 100 states for a decade have a thousand sessions
        return allowed < peaks.Count ? peaks[allowed] : 0;
    }

    // The middle of all steps, less what the dimness of both ends adds.
    private static double UsualStep(List<IdealPoint[]> paths)
    {
        var steps = paths.SelectMany(path => path.Zip(path.Skip(1), (one, next) => Math.Abs(next.Mean - one.Mean)));
        var noise = Median(paths.SelectMany(path => path.Select(point => point.Deviation * point.Deviation)));
        return Math.Sqrt(Math.Max(0, Math.Pow(Usual * Median(steps), 2) - (2 * noise)));
    }

    // A walk with usual steps, seen as dimly as the state is.
    private static double[] Walk(IdealPoint[] path, double step, Random random)
    {
        var (place, walk) = (0.0, new double[path.Length]);
        for (var i = 0; i < path.Length; i++)
        {
            place += step * Gaussian(random);
            walk[i] = place + (path[i].Deviation * Gaussian(random));
        }
        return walk;
    }

    private static double Gaussian(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered.Length == 0 ? 0 : (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }

    private readonly record struct Move(int State, int Session, double Before, double After);
}
