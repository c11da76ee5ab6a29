using System.Globalization;

namespace Entente.Storage.Measures.Pictures;

/// <summary>Figures over years, a line each with the band of its interval; figures of one year as dots with whiskers.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Series">Column that names a line.</param>
/// <param name="Value">Column of the figure.</param>
/// <param name="Low">Column of the lower end of its interval; null for none.</param>
/// <param name="High">Column of the upper end.</param>
/// <param name="Unit">What stands at the scale.</param>
internal sealed record LinePicture(string Title, string Series, string Value, string? Low, string? High, string Unit)
{
    /// <summary>More than so many lines cannot be told apart: those with the greatest last figures are drawn.</summary>
    public const int MostLines = 10;

    private const int MostDots = 60;

    private const double Left = 64, Right = 150, Top = 56, Bottom = 48;

    public string Draw(TableRows table)
    {
        var lines = table.Rows.Where(row => table.Number(row, Value) is not null).GroupBy(row => table.Text(row, Series))
            .Select(rows => (Name: rows.Key, Points: rows.Select(row => Point(table, row)).DistinctBy(point => point.Year).OrderBy(point => point.Year).ToList())).Where(line => line.Name.Length > 0).ToList();
        return lines.SelectMany(line => line.Points).Select(point => point.Year).Distinct().Count() == 1 ? Dots(lines) : Lines(lines);
    }

    private (double Year, double Value, double Low, double High) Point(TableRows table, object?[] row)
    {
        var value = table.Number(row, Value)!.Value;
        return (table.Number(row, "year")!.Value, value, Low is null ? value : table.Number(row, Low) ?? value, High is null ? value : table.Number(row, High) ?? value);
    }

    private string Lines(List<(string Name, List<(double Year, double Value, double Low, double High)> Points)> all)
    {
        var picture = new SvgPicture(960, 540, Title);
        var lines = all.OrderByDescending(line => line.Points[^1].Value).Take(MostLines).ToList();
        if (lines.Count == 0) return picture.ToString();
        var points = lines.SelectMany(line => line.Points).ToList();
        var years = new Axis(points.Min(point => point.Year), points.Max(point => point.Year), Left, picture.Width - Right);
        var values = new Axis(points.Min(point => point.Low), points.Max(point => point.High), picture.Height - Bottom, Top);
        foreach (var (value, text) in values.Values())
        {
            picture.Line(Left, values.At(value), picture.Width - Right, values.At(value), Palette.Pale);
            picture.Words(Left - 8, values.At(value) + 4, text, "end", colour: Palette.Faint);
        }
        foreach (var (value, text) in years.Values().Where(mark => mark.Value == Math.Floor(mark.Value))) picture.Words(years.At(value), picture.Height - Bottom + 20, text, "middle", colour: Palette.Faint);
        picture.Words(24, Top - 10, Unit, size: 11, colour: Palette.Faint);
        foreach (var (number, line) in lines.Index())
        {
            picture.Area([.. line.Points.Select(point => (years.At(point.Year), values.At(point.High))), .. line.Points.AsEnumerable().Reverse().Select(point => (years.At(point.Year), values.At(point.Low)))], Palette.Of(number), 0.15);
            picture.Path(line.Points.Select(point => (years.At(point.Year), values.At(point.Value))), Palette.Of(number), 2);
        }
        var names = lines.Index().Select(line => (Y: values.At(line.Item.Points[^1].Value), line.Item.Name, Colour: Palette.Of(line.Index))).OrderBy(name => name.Y).ToList();
        var next = double.NegativeInfinity;
        foreach (var (y, name, colour) in names)
        {
            next = Math.Max(y + 4, next + 14);
            picture.Words(picture.Width - Right + 8, next, name, colour: colour, bold: true);
        }
        if (all.Count > lines.Count) picture.Words(picture.Width - Right, picture.Height - 8, $"{lines.Count} of {all.Count} shown", "end", 11, Palette.Faint);
        return picture.ToString();
    }

    private string Dots(List<(string Name, List<(double Year, double Value, double Low, double High)> Points)> all)
    {
        var dots = all.Select(line => (line.Name, line.Points[0].Value, line.Points[0].Low, line.Points[0].High)).OrderByDescending(dot => dot.Value).ToList();
        var shown = dots.Count <= MostDots ? dots : [.. dots[..(MostDots / 2)], .. dots[^(MostDots / 2)..]];
        var picture = new SvgPicture(760, Top + Bottom + (18 * shown.Count), string.Create(CultureInfo.InvariantCulture, $"{Title}, {all[0].Points[0].Year:0}"));
        var values = new Axis(shown.Min(dot => dot.Low), shown.Max(dot => dot.High), 200, picture.Width - 40);
        foreach (var (value, text) in values.Values())
        {
            picture.Line(values.At(value), Top - 6, values.At(value), picture.Height - Bottom + 6, Palette.Pale);
            picture.Words(values.At(value), picture.Height - Bottom + 22, text, "middle", colour: Palette.Faint);
        }
        foreach (var (number, dot) in shown.Index())
        {
            var y = Top + 9 + (18 * number);
            picture.Words(190, y + 4, dot.Name, "end");
            picture.Line(values.At(dot.Low), y, values.At(dot.High), y, Palette.Of(0), 2, 0.5);
            picture.Dot(values.At(dot.Value), y, 4.5, Palette.Of(0));
        }
        picture.Words(picture.Width - 40, picture.Height - 10, shown.Count < dots.Count ? $"{Unit}; the {shown.Count / 2} first and last of {dots.Count}" : Unit, "end", 11, Palette.Faint);
        return picture.ToString();
    }
}
