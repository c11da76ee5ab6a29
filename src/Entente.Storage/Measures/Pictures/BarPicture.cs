using System.Globalization;

namespace Entente.Storage.Measures.Pictures;

/// <summary>Roll calls as bars of yes, abstain, absent and no, a bar for each way to weigh states.</summary>
internal static class BarPicture
{
    private const int MostCalls = 12;

    private const double Left = 190, Wide = 560, High = 20;

    private static readonly (string Column, string Colour)[] parts = [("yes", "#0072B2"), ("abstain", "#c8ccd1"), ("absent", "#eceff2"), ("no", "#D55E00")];

    public static string Draw(TableRows table)
    {
        var calls = table.Rows.GroupBy(row => table.Text(row, "roll_call")).Take(MostCalls).Select(call => call.ToList()).ToList();
        var picture = new SvgPicture(Left + Wide + 40, 100 + calls.Sum(call => 44 + (High * call.Count)), "Who carried it: states, people, wealth, capability, democracy");
        foreach (var (i, (column, colour)) in parts.Index())
        {
            picture.Box(Left + (90 * i), 46, 14, 12, colour);
            picture.Words(Left + 19 + (90 * i), 56, column);
        }
        var y = 84.0;
        foreach (var call in calls)
        {
            picture.Words(24, y + 4, Head(table, call[0]), bold: true, size: 13);
            y += 14;
            foreach (var row in call)
            {
                Bar(picture, table, row, y);
                y += High;
            }
            y += 30;
        }
        picture.Line(Left + (Wide / 2), 76, Left + (Wide / 2), y - 24, Palette.Ink, 1, 0.5);
        var all = table.Rows.Select(row => table.Text(row, "roll_call")).Distinct().Count();
        if (all > calls.Count) picture.Words(24, picture.Height - 10, $"{calls.Count} of {all} roll calls shown", size: 11, colour: Palette.Faint);
        return picture.ToString();
    }

    private static string Head(TableRows table, object?[] row)
    {
        var title = table.Text(row, "title");
        return $"{(row[1] is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "")} {table.Text(row, "resolution")}{(title.Length == 0 ? "" : ": " + (title.Length > 70 ? title[..70] + "…" : title))}".Trim();
    }

    private static void Bar(SvgPicture picture, TableRows table, object?[] row, double y)
    {
        picture.Words(Left - 10, y + 14, table.Text(row, "weight"), "end");
        var x = Left;
        foreach (var (column, colour) in parts)
        {
            var share = table.Number(row, column) ?? 0;
            picture.Box(x, y + 2, share * Wide, High - 4, colour);
            if (share >= 0.06) picture.Words(x + (share * Wide / 2), y + 14.5, share.ToString("0 %", CultureInfo.InvariantCulture), "middle", 11, column is "yes" or "no" ? "#fff" : Palette.Ink);
            x += share * Wide;
        }
    }
}
