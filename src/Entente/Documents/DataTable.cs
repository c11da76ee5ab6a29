namespace Entente.Documents;

/// <summary>Splits a tab-separated table with one header line and <c>#</c> comments into rows.</summary>
internal static class DataTable
{
    /// <exception cref="DataFileException">A wanted column is missing or a row has too many fields.</exception>
    public static List<DataRow> Parse(string path, string text, ReadOnlySpan<string> wanted)
    {
        var rows = new List<DataRow>(text.Length / 60);
        int[]? columns = null;
        var width = 0;
        for (int start = 0, line = 1; start < text.Length; line++)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var content = text.AsSpan(start, end - start).TrimEnd('\r');
            if (content.Length > 0 && content[0] != '#' && !content.IsWhiteSpace())
            {
                if (columns is null)
                    (columns, width) = Header(path, line, content, wanted);
                else
                    rows.Add(new DataRow(path, line, text, start, content.Length, columns));
                if (content.Count('\t') >= width)
                    throw new DataFileException(path, line, $"{content.Count('\t') + 1} fields where the header names {width}");
            }
            start = end + 1;
        }
        return rows;
    }

    private static (int[] Columns, int Width) Header(string path, int line, ReadOnlySpan<char> content, ReadOnlySpan<string> wanted)
    {
        var names = content.ToString().Split('\t');
        var columns = new int[wanted.Length];
        for (var i = 0; i < wanted.Length; i++)
        {
            columns[i] = Array.IndexOf(names, wanted[i]);
            if (columns[i] < 0) throw new DataFileException(path, line, $"column '{wanted[i]}' is missing from the header");
        }
        return (columns, names.Length);
    }
}
