using System.Globalization;

namespace Entente.Storage.Measures.Pictures;

/// <summary>The polarity grid of one year: measures down, rules across, once for each set of states; each cell with its verdict and how probable that is. Of several years the first is drawn.</summary>
internal static class GridPicture
{
    private const double Left = 190, Top = 110, Wide = 150, High = 44;

    private static readonly Dictionary<string, string> colours = new(StringComparer.Ordinal) { ["unipolar"] = "#D55E00", ["bipolar"] = "#E69F00", ["multipolar"] = "#0072B2", ["undecided"] = "#8794a1" };

    public static string Draw(TableRows table)
    {
        if (table.Rows.Count == 0) return new SvgPicture(400, 120, "Polarity: no figures").ToString();
        var year = table.Number(table.Rows[0], "year");
        var rows = table.Rows.Where(row => table.Number(row, "year") == year).ToList();
        List<string> Distinct(string column) => [.. rows.Select(row => table.Text(row, column)).Distinct()];
        var (measures, sets, rules) = (Distinct("measure"), Distinct("states"), Distinct("rule"));
        var block = 40 + (High * measures.Count);
        var picture = new SvgPicture(Left + (Wide * rules.Count) + 24, Top + (block * sets.Count) + 50, string.Create(CultureInfo.InvariantCulture, $"How many poles? {year:0}"));
        foreach (var (j, rule) in rules.Index()) Wrapped(picture, Left + (Wide * j) + (Wide / 2), 62, rule);
        foreach (var (s, set) in sets.Index())
        {
            picture.Words(24, Top + (block * s) + 16, set, bold: true, size: 13);
            foreach (var (i, measure) in measures.Index())
            {
                var y = Top + (block * s) + 26 + (High * i);
                picture.Words(Left - 10, y + (High / 2) + 4, measure, "end");
                foreach (var (j, rule) in rules.Index())
                    if (rows.Find(row => table.Text(row, "measure") == measure && table.Text(row, "states") == set && table.Text(row, "rule") == rule) is { } row) Cell(picture, table, row, Left + (Wide * j), y);
            }
        }
        picture.Words(24, picture.Height - 18, "share: of figures drawn anew from their error, how many give this verdict", size: 11, colour: Palette.Faint);
        return picture.ToString();
    }

    private static void Cell(SvgPicture picture, TableRows table, object?[] row, double x, double y)
    {
        var verdict = table.Text(row, "verdict");
        picture.Box(x + 2, y + 2, Wide - 4, High - 4, colours.GetValueOrDefault(verdict, Palette.Pale));
        if (verdict.Length == 0)
        {
            picture.Words(x + (Wide / 2), y + (High / 2) + 4, "no figures", "middle", 11, Palette.Faint);
            return;
        }
        picture.Words(x + (Wide / 2), y + 19, verdict, "middle", 12, "#fff", bold: true);
        if (table.Number(row, verdict) is { } share) picture.Words(x + (Wide / 2), y + 34, share.ToString("0 %", CultureInfo.InvariantCulture), "middle", 11, "#fff");
    }

    private static void Wrapped(SvgPicture picture, double x, double y, string words)
    {
        var line = "";
        foreach (var word in words.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length > 20)
            {
                picture.Words(x, y, line, "middle", 11);
                (line, y) = ("", y + 13);
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        picture.Words(x, y, line, "middle", 11);
    }
}
