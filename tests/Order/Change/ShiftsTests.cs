using Entente.Order.Change;
using Entente.Order.IdealPoints;
using Xunit;

namespace Entente.Tests.Order.Change;

public sealed class ShiftsTests
{
    private const double Deviation = 0.1;

    // Sixty states that walk in small steps for forty sessions; all move together at the tenth, and one changes sides at the twentieth.
    private static List<IdealPoint> World(int seed, double jump)
    {
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var points = new List<IdealPoint>();
        for (var state = 1; state <= 60; state++)
        {
            var place = Normal();
            for (var session = 1; session <= 40; session++)
            {
                place += (0.05 * Normal()) + (session == 10 ? 1 : 0) + (state == 7 && session == 20 ? jump : 0);
                var seen = place + (Deviation * Normal());
                points.Add(new IdealPoint(state, session, 50, seen, Deviation, seen - 0.16, seen + 0.16, 1, 100));
            }
        }
        return points;
    }

    [Fact]
    public void A_state_that_changes_sides_is_found_in_its_session_and_what_all_do_is_no_shift()
    {
        var shift = Shifts.Of(World(1, 2)).Shifts.MaxBy(shift => shift.Score)!;
        Assert.Equal((7, 20), (shift.State, shift.Session));
        Assert.InRange(shift.Moved, 1.7, 2.3);
        Assert.DoesNotContain(Shifts.Of(World(1, 2)).Shifts, other => other.Score > 8 && other.State != 7);
    }

    [Fact]
    public void In_walks_without_a_change_of_sides_false_alarms_are_as_few_as_allowed()
    {
        // 60 states for 40 sessions are 240 state-decades: 12 alarms are allowed in each world.
        var alarms = Enumerable.Range(1, 20).Average(seed => Shifts.Of(World(seed, 0)).Shifts.Count);
        Assert.InRange(alarms, 2, 18);
        Assert.True(Shifts.Of(World(1, 0), falseAlarms: 1).Bound > Shifts.Of(World(1, 0)).Bound);
    }

    [Fact]
    public void The_same_points_in_any_order_give_the_same_shifts()
    {
        var points = World(3, 2);
        Assert.Equal(Shifts.Of(points).Shifts, Shifts.Of([.. points.AsEnumerable().Reverse()]).Shifts);
        Assert.Empty(Shifts.Of([]).Shifts);
        Assert.Throws<ArgumentOutOfRangeException>(() => Shifts.Of(points, 0));
    }
}
