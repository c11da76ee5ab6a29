namespace Entente.Tests.Storage.Exports;

/// <summary>RFC 4180 to the letter: records end with CRLF, quotes stand around whole fields only, and inside them are doubled.</summary>
internal static class StrictCsv
{
    /// <summary>The records; a field without quotes that is empty is null.</summary>
    /// <exception cref="FormatException">The text breaks the grammar.</exception>
    public static List<string?[]> Read(string text)
    {
        var records = new List<string?[]>();
        var fields = new List<string?>();
        var at = 0;
        while (at < text.Length)
        {
            fields.Add(Field(text, ref at));
            if (at == text.Length) throw new FormatException("the last record has no CRLF");
            if (text[at] == ',') at++;
            else if (at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n')
            {
                at += 2;
                records.Add([.. fields]);
                fields.Clear();
            }
            else throw new FormatException($"at {at}: '{text[at]}' after a field");
        }
        if (fields.Count > 0) throw new FormatException("the last record has no CRLF");
        return records;
    }

    private static string? Field(string text, ref int at)
    {
        var start = at;
        if (at == text.Length || text[at] != '"')
        {
            while (at < text.Length && text[at] is not (',' or '\r' or '\n' or '"')) at++;
            return at == start ? null : text[start..at];
        }
        var field = new System.Text.StringBuilder();
        for (at++; ; at++)
        {
            if (at == text.Length) throw new FormatException($"at {start}: the quote is never closed");
            if (text[at] != '"') field.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') field.Append(text[at++]);
            else break;
        }
        at++;
        return field.ToString();
    }
}
