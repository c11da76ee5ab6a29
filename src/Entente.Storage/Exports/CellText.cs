using System.Globalization;

namespace Entente.Storage.Exports;

/// <summary>A cell as text, the same in all text formats, and back.</summary>
internal static class CellText
{
    /// <summary>The cell as text; null for null.</summary>
    /// <remarks>Numbers are the shortest that read back equal, with a point; a number that is none (NaN, infinite) is null.</remarks>
    public static string? Write(object? cell) => cell switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IReadOnlyList<string> list => ListText.Write(list),
        _ => throw new ArgumentException($"a cell holds a {cell.GetType().Name}; a table takes string, long, double, bool, DateOnly and lists of string", nameof(cell)),
    };

    /// <exception cref="FormatException">The text is not what the column holds.</exception>
    public static object? Read(ColumnKind kind, string? text) => text is null ? null : kind switch
    {
        ColumnKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(text, "a whole number"),
        ColumnKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(text, "a number"),
        ColumnKind.Boolean => text == "true" || (text == "false" ? false : throw Wrong(text, "true or false")),
        ColumnKind.Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong(text, "a day (YYYY-MM-DD)"),
        ColumnKind.List => ListText.Read(text),
        _ => text,
    };

    private static FormatException Wrong(string text, string right) => new($"'{text}' is not {right}");
}
