namespace Entente.Order.Blocs;

/// <summary>Turns, mirrors and shifts a picture to lie closest to an earlier one; distances stay.</summary>
internal static class Procrustes
{
    /// <param name="places">The picture.</param>
    /// <param name="targets">Earlier places; null for nodes that had none.</param>
    public static Position[] Fit(Position[] places, Position?[] targets)
    {
        int[] both = [.. Enumerable.Range(0, places.Length).Where(i => targets[i] is not null)];
        if (both.Length == 0) return Shifted(places, Mean(places), default);
        var (from, to) = (Mean([.. both.Select(i => places[i])]), Mean([.. both.Select(i => targets[i]!.Value)]));
        var (plain, mirrored) = (Turn(places, targets, both, from, to, 1), Turn(places, targets, both, from, to, -1));
        var (turn, mirror) = plain.Length >= mirrored.Length ? (plain, 1) : (mirrored, -1);
        if (turn.Length < 1e-12) return Shifted(places, from, to);
        var (cosine, sine) = (turn.Along / turn.Length, turn.Across / turn.Length);
        return [.. places.Select(place =>
        {
            var (x, y) = (place.X - from.X, mirror * (place.Y - from.Y));
            return new Position(cosine * x - sine * y + to.X, sine * x + cosine * y + to.Y);
        })];
    }

    // The sum of the turned places along their targets is greatest at this turn.
    private static (double Along, double Across, double Length) Turn(Position[] places, Position?[] targets, int[] both, Position from, Position to, int mirror)
    {
        var (along, across) = (0.0, 0.0);
        foreach (var i in both)
        {
            var (x, y, toX, toY) = (places[i].X - from.X, mirror * (places[i].Y - from.Y), targets[i]!.Value.X - to.X, targets[i]!.Value.Y - to.Y);
            along += x * toX + y * toY;
            across += x * toY - y * toX;
        }
        return (along, across, Math.Sqrt(along * along + across * across));
    }

    private static Position[] Shifted(Position[] places, Position from, Position to) => [.. places.Select(place => new Position(place.X - from.X + to.X, place.Y - from.Y + to.Y))];

    private static Position Mean(Position[] places) => places.Length == 0 ? default : new Position(places.Average(place => place.X), places.Average(place => place.Y));
}
