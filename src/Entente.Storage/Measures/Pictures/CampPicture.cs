using System.Globalization;
using Entente.Order.Blocs;

namespace Entente.Storage.Measures.Pictures;

/// <summary>The network of friends and foes of a year, each camp in its colour; friends near.</summary>
internal static class CampPicture
{
    private const double Side = 860, Edge = 50;

    private const int MostTies = 1500;

    public static string Draw(FoundCamps found)
    {
        var picture = new SvgPicture(Side, Side + 60, string.Create(CultureInfo.InvariantCulture, $"Camps {found.Year}: {found.Camps.Members.Count(camp => camp.Any(found.Tied.Contains))}, {(found.Method == "leiden" ? $"modularity {found.Value:0.00}" : found.IsProven == true ? $"displeased ties {found.Value:0.##}, proven" : $"displeased ties {found.Value:0.##}, none below {found.Bound:0.##}")}"));
        var places = Drawn(NetworkLayout.Of(found.Network).Positions.Where(place => found.Tied.Contains(place.Key)));
        if (places.Count == 0) return picture.ToString();
        var (left, right, top, bottom) = (places.Values.Min(place => place.X), places.Values.Max(place => place.X), places.Values.Min(place => place.Y), places.Values.Max(place => place.Y));
        (double X, double Y) At(string node) => (Placed(places[node].X, left, right, Edge), Placed(places[node].Y, top, bottom, Edge + 60));
        foreach (var tie in found.Network.Ties.OrderByDescending(tie => Math.Abs(tie.Weight)).ThenBy(tie => tie.A, StringComparer.Ordinal).ThenBy(tie => tie.B, StringComparer.Ordinal).Take(MostTies))
        {
            var ((x1, y1), (x2, y2)) = (At(tie.A), At(tie.B));
            picture.Line(x1, y1, x2, y2, tie.Weight < 0 ? "#D55E00" : "#9aa5b1", 0.8, tie.Weight < 0 ? 0.35 : 0.25);
        }
        foreach (var (node, camp) in found.Camps.Nodes.Zip(found.Camps.Of).Where(node => found.Tied.Contains(node.First)))
        {
            var (x, y) = At(node);
            picture.Dot(x, y, 6, Palette.Of(camp));
            picture.Words(x + 7, y + 4, node, size: 10);
        }
        picture.Words(24, 50, $"grey: friends, orange: foes{(found.Network.Ties.Count > MostTies ? $"; the {MostTies:N0} strongest of {found.Network.Ties.Count:N0} ties are drawn" : "")}", size: 11, colour: Palette.Faint);
        return picture.ToString();
    }

    // Few that are far from all would press the rest into a corner: distances from the middle are drawn by their root.
    private static Dictionary<string, Position> Drawn(IEnumerable<KeyValuePair<string, Position>> all)
    {
        var places = all.OrderBy(place => place.Key, StringComparer.Ordinal).ToList();
        if (places.Count == 0) return [];
        var (x, y) = (Middle(places.Select(place => place.Value.X)), Middle(places.Select(place => place.Value.Y)));
        return places.ToDictionary(place => place.Key, place =>
        {
            var (dx, dy) = (place.Value.X - x, place.Value.Y - y);
            var far = Math.Sqrt((dx * dx) + (dy * dy));
            return far > 0 ? new Position(dx / Math.Sqrt(far), dy / Math.Sqrt(far)) : new Position(0, 0);
        }, StringComparer.Ordinal);
    }

    private static double Middle(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }

    private static double Placed(double value, double least, double most, double start) => start + ((value - least) / Math.Max(most - least, 1e-9) * (Side - (2 * Edge)));
}
