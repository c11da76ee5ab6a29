using System.Globalization;

namespace Entente.Storage.Exports;

/// <summary>An aligned table for people, as wide as their terminal.</summary>
/// <remarks>Widths are chosen on the first rows; those that come later are cut to them, so memory does not grow.</remarks>
internal static class TerminalFormat
{
    private const int Sample = 200;
    private const int Gap = 2;
    private const int Least = 4;

    /// <param name="table">The rows; give few columns, for they must share the width.</param>
    /// <param name="output">Where to.</param>
    /// <param name="width">Columns of the terminal; at least 20 are taken.</param>
    /// <param name="cancel">Stops between rows.</param>
    public static long Write(ExportTable table, Stream output, int width, CancellationToken cancel)
    {
        using var writer = TextOutput.Over(output);
        using var rows = table.Rows.GetEnumerator();
        var first = new List<string[]>();
        while (first.Count < Sample && rows.MoveNext()) first.Add(Texts(rows.Current));
        var widths = Widths(table, first, Math.Max(width, 20));

        Line(writer, table, [.. table.Columns.Select(column => column.Name)], widths);
        foreach (var row in first) Line(writer, table, row, widths);
        var count = (long)first.Count;
        for (; rows.MoveNext(); count++)
        {
            cancel.ThrowIfCancellationRequested();
            Line(writer, table, Texts(rows.Current), widths);
        }
        return count;
    }

    private static string[] Texts(object?[] row)
    {
        var texts = new string[row.Length];
        for (var i = 0; i < row.Length; i++)
            texts[i] = DisplayWidth.Inert(row[i] switch
            {
                IReadOnlyList<string> list => string.Join(", ", list),
                double number => Short(number),
                var cell => CellText.Write(cell) ?? "",
            });
        return texts;
    }

    // Two decimals, and three digits that say something where a number is smaller than one.
    private static string Short(double number) => number.ToString(Math.Abs(number) switch
    {
        >= 1 or 0 => "0.##",
        >= 0.1 => "0.###",
        >= 0.01 => "0.####",
        >= 0.001 => "0.#####",
        _ => "0.######",
    }, CultureInfo.InvariantCulture);

    // What the widest cells want; where that is too much, the widest columns give way first. Columns that even then find no room are left out, from the last on.
    private static int[] Widths(ExportTable table, List<string[]> rows, int width)
    {
        var widths = table.Columns.Select((column, i) => rows.Select(row => DisplayWidth.Of(row[i])).Append(DisplayWidth.Of(column.Name)).Max()).ToArray();
        var shown = Math.Min(widths.Length, (width + Gap) / (Least + Gap));
        Array.Fill(widths, 0, shown, widths.Length - shown);
        for (var over = widths.Sum() + Gap * (shown - 1) - width; over > 0; over--) widths[Array.IndexOf(widths, widths.Max())]--;
        return widths;
    }

    private static void Line(TextWriter writer, ExportTable table, string[] texts, int[] widths)
    {
        var line = new System.Text.StringBuilder();
        for (var i = 0; i < texts.Length && widths[i] > 0; i++)
        {
            var text = DisplayWidth.Fit(texts[i], widths[i]);
            var room = new string(' ', widths[i] - DisplayWidth.Of(text));
            if (i > 0) line.Append(' ', Gap);
            line.Append(table.Columns[i].Kind is ColumnKind.Integer or ColumnKind.Number ? room + text : text + room);
        }
        writer.WriteLine(line.ToString().TrimEnd());
    }
}
