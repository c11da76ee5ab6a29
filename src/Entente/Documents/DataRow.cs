namespace Entente.Documents;

/// <summary>One line of a table. Fields are cut out when asked for.</summary>
public readonly struct DataRow
{
    private readonly string text;
    private readonly int start;
    private readonly int length;
    private readonly int[] columns;

    internal DataRow(string file, int line, string text, int start, int length, int[] columns)
    {
        (File, Line, this.text, this.start, this.length, this.columns) = (file, line, text, start, length, columns);
    }

    /// <summary>The table, relative to the data folder.</summary>
    public string File { get; }

    /// <summary>The line in its file, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The wanted column number <paramref name="column"/>; empty when the line ends before it.</summary>
    public ReadOnlySpan<char> this[int column] => Field(columns[column]);

    /// <summary>The wanted column number <paramref name="column"/>; null when empty.</summary>
    public string? Text(int column) => this[column] is { IsEmpty: false } field ? field.ToString() : null;

    /// <summary>The wanted column number <paramref name="column"/>, which must not be empty.</summary>
    /// <exception cref="DataFileException">It is empty.</exception>
    public string Required(int column) => Text(column) ?? throw Problem("a field that must be filled is empty");

    /// <summary>The values of a field that separates them by <c>|</c>; none when empty.</summary>
    public string[] List(int column) => Text(column)?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>The first day of a date written <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; null when empty.</summary>
    /// <exception cref="DataFileException">It is no such date.</exception>
    public DateOnly? FirstDay(int column) => Day(column, last: false);

    /// <summary>The last day of a date written <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; null when empty.</summary>
    /// <exception cref="DataFileException">It is no such date.</exception>
    public DateOnly? LastDay(int column) => Day(column, last: true);

    /// <summary>What to throw when the row cannot be used.</summary>
    public DataFileException Problem(string problem) => new(File, Line, problem);

    /// <summary>Whether the row says <c>!id</c>: the built-in rows of that id are to go.</summary>
    internal bool IsRemoval => length > 0 && text[start] == '!';

    /// <summary>The first field, without the mark of removal.</summary>
    internal string First => Field(0).TrimStart('!').ToString();

    /// <summary>The first <paramref name="count"/> fields with their tabs.</summary>
    internal string Key(int count)
    {
        var line = text.AsSpan(start, length);
        var end = 0;
        for (; end < line.Length; end++)
            if (line[end] == '\t' && --count == 0)
                break;
        return line[..end].ToString();
    }

    private ReadOnlySpan<char> Field(int number)
    {
        var rest = text.AsSpan(start, length);
        for (; number > 0; number--)
        {
            var tab = rest.IndexOf('\t');
            if (tab < 0) return [];
            rest = rest[(tab + 1)..];
        }
        var next = rest.IndexOf('\t');
        return next < 0 ? rest : rest[..next];
    }

    private DateOnly? Day(int column, bool last)
    {
        var field = this[column];
        if (field.IsEmpty) return null;
        if (field.Length is not (4 or 7 or 10) || !int.TryParse(field[..4], out var year) || year is < 1 or > 9999) throw NoDate(field);

        var (month, day) = (last ? 12 : 1, 0);
        if (field.Length >= 7 && (field[4] != '-' || !int.TryParse(field[5..7], out month) || month is < 1 or > 12)) throw NoDate(field);
        var length = DateTime.DaysInMonth(year, month);
        if (field.Length < 10) day = last ? length : 1;
        else if (field[7] != '-' || !int.TryParse(field[8..], out day) || day < 1 || day > length) throw NoDate(field);
        return new DateOnly(year, month, day);
    }

    private DataFileException NoDate(ReadOnlySpan<char> field) => Problem($"'{field}' is not a date (YYYY, YYYY-MM or YYYY-MM-DD)");
}
