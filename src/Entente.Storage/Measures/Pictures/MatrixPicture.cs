using System.Globalization;

namespace Entente.Storage.Measures.Pictures;

/// <summary>How alike states are, each with each, from orange at −1 to blue at 1; blank where undefined. Of several years and measures the first is drawn.</summary>
internal static class MatrixPicture
{
    private const int MostStates = 60;

    private const double Left = 60, Top = 96;

    public static string Draw(TableRows table)
    {
        if (table.Rows.Count == 0) return new SvgPicture(400, 120, "Alignment: no figures").ToString();
        var (year, measure) = (table.Number(table.Rows[0], "year"), table.Text(table.Rows[0], "measure"));
        var cells = table.Rows.Where(row => table.Number(row, "year") == year && table.Text(row, "measure") == measure)
            .ToDictionary(row => (Name(table, row, 1), Name(table, row, 2)), row => (Value: table.Number(row, "value"), N: table.Number(row, "n")));
        var states = Ordered([.. cells.Keys.SelectMany(pair => (string[])[pair.Item1, pair.Item2]).Distinct().Order(StringComparer.Ordinal)], cells);
        var shown = states.Take(MostStates).ToList();
        var side = Math.Clamp(720.0 / shown.Count, 10, 46);
        var picture = new SvgPicture(Math.Max(420, Left + (side * shown.Count) + 30), Top + (side * shown.Count) + 40, string.Create(CultureInfo.InvariantCulture, $"Alignment {year:0}: {measure}"));
        foreach (var (i, one) in shown.Index())
        {
            picture.Words(Left - 6, Top + (side * i) + (side / 2) + 4, one, "end", Math.Min(12, side));
            if (side >= 22) picture.Words(Left + (side * i) + (side / 2), Top - 8, one, "middle", 11);
            foreach (var (j, other) in shown.Index())
            {
                if (i == j || Of(one, other, cells) is not { } value) continue;
                picture.Box(Left + (side * j), Top + (side * i), side - 1, side - 1, Palette.Diverging(value));
                if (side >= 34) picture.Words(Left + (side * j) + (side / 2), Top + (side * i) + (side / 2) + 4, Written(value, "0.00"), "middle", 10, Math.Abs(value) > 0.6 ? "#fff" : Palette.Ink);
            }
        }
        foreach (var (step, value) in ((double[])[-1, -0.5, 0, 0.5, 1]).Index())
        {
            picture.Box(24 + (44 * step), 44, 42, 12, Palette.Diverging(value));
            picture.Words(45 + (44 * step), 70, Written(value, "0.0"), "middle", 10, Palette.Faint);
        }
        if (shown.Count < states.Count) picture.Words(Left, picture.Height - 12, $"{shown.Count} of {states.Count} states shown", size: 11, colour: Palette.Faint);
        return picture.ToString();
    }

    private static string Name(TableRows table, object?[] row, int side) => table.Text(row, $"iso3_{side}") is { Length: > 0 } code ? code : table.Text(row, $"ccode{side}");

    private static double? Of(string one, string other, Dictionary<(string, string), (double? Value, double? N)> cells) =>
        cells.TryGetValue((one, other), out var cell) || cells.TryGetValue((other, one), out cell) ? cell.Value : null;

    private static string Written(double value, string format) => (Math.Round(value, 2) + 0.0).ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');

    // Each next state is the one most like the last, so that camps stand together.
    private static List<string> Ordered(List<string> states, Dictionary<(string, string), (double? Value, double? N)> cells)
    {
        var ordered = new List<string> { states[0] };
        var left = states.Skip(1).ToList();
        while (left.Count > 0)
        {
            var next = left.MaxBy(state => Of(ordered[^1], state, cells) ?? -2)!;
            ordered.Add(next);
            left.Remove(next);
        }
        return ordered;
    }
}
