using System.Globalization;

namespace Entente.Storage.Imports;

/// <summary>A row of another data set's file, its cells by column name.</summary>
internal sealed class ForeignRow(string file, long line, IReadOnlyDictionary<string, int> places, string?[] cells)
{
    private static readonly string[] dayFormats =
        ["yyyy-MM-dd", "yyyyMMdd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.fff", "yyyy-MM-ddTHH:mm:ss", "d MMMM yyyy", "dd MMMM yyyy", "d-MMM-yyyy", "M/d/yyyy", "M/d/yyyy H:mm"];

    /// <summary>The cell without blanks around it; null when it is empty, says <c>None</c>, <c>NULL</c> or <c>NA</c>, or the file lacks the column.</summary>
    public string? Text(string column)
    {
        if (!places.TryGetValue(column, out var place) || place >= cells.Length) return null;
        var text = cells[place]?.Trim();
        return text is null or "" or "None" or "NULL" or "NA" or "---" ? null : text;
    }

    /// <exception cref="RejectException">The cell is empty.</exception>
    public string Required(string column) => Text(column) ?? throw Reject(column, "is empty, and the event needs it", "fill it, or leave the line out");

    /// <summary>Values separated by semicolons.</summary>
    public string[] List(string column) =>
        Text(column)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(item => item != "None").ToArray() ?? [];

    /// <exception cref="RejectException">It is no day.</exception>
    public DateOnly Day(string column)
    {
        var text = Required(column);
        return DateTime.TryParseExact(text, dayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? DateOnly.FromDateTime(moment)
            : throw Reject(column, "is no day", "write YYYY-MM-DD");
    }

    /// <summary>Degrees; null when empty.</summary>
    /// <exception cref="RejectException">They are no number, or out of range.</exception>
    public double? Degrees(string column, double most)
    {
        if (Text(column) is not { } text) return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees
            : throw Reject(column, "is no angle within range", string.Create(CultureInfo.InvariantCulture, $"write degrees from -{most} to {most} with a point"));
    }

    /// <summary>A whole number; null when empty.</summary>
    /// <exception cref="RejectException">It is none.</exception>
    public int? Whole(string column)
    {
        if (Text(column) is not { } text) return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue ? (int)number
            : throw Reject(column, "is no whole number", "write digits only");
    }

    /// <summary>A finite number; null when empty.</summary>
    /// <exception cref="RejectException">It is none.</exception>
    public double? Number(string column)
    {
        if (Text(column) is not { } text) return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
            : throw Reject(column, "is no number", "write digits, with a point before decimals");
    }

    /// <summary>A whole number that must be there, within bounds.</summary>
    /// <exception cref="RejectException">It is none, or beyond them.</exception>
    public int Within(string column, int least, int most, string problem, string remedy)
    {
        Required(column);
        return Whole(column) is { } number && number >= least && number <= most ? number : throw Reject(column, problem, remedy);
    }

    /// <summary>A Correlates of War code.</summary>
    /// <exception cref="RejectException">It is none.</exception>
    public int State(string column) => Within(column, 1, 999, "is no Correlates of War code", "write a number from 1 to 999");

    /// <summary>The column <c>year</c>.</summary>
    /// <exception cref="RejectException">It is none.</exception>
    public int Year() => Within("year", 1500, 2100, "is no year", "write a year such as 1914");

    /// <summary>What to throw when a cell cannot be used.</summary>
    public RejectException Reject(string column, string problem, string remedy) =>
        new(new ImportReject(file, line, column, places.TryGetValue(column, out var place) && place < cells.Length ? cells[place] : null, problem, remedy));
}
