using System.Text;

namespace Entente.Storage.Imports;

/// <summary>Rows of a delimited text, one at a time. A damaged line costs only itself.</summary>
/// <remarks>
/// A quote that is never closed would swallow the rest of the file, and one that another line's quote happens to close would swallow the lines between. So a row over several lines that does not
/// end, or does not have the width of the others, is given up after its first line, and reading goes on with the second.
/// </remarks>
internal sealed class DelimitedReader(TextLines lines, char delimiter, bool quotes, bool strict = false)
{
    private const int MostLines = 10_000;

    /// <summary>Cells that a row must have; null while the header has not been read.</summary>
    public int? Width { get; set; }

    /// <summary>The next row; null at the end. Empty lines are passed over.</summary>
    public DelimitedRow? Next()
    {
        while (lines.Next() is { } line)
        {
            if (line is "\n" or "\r\n") continue;
            var start = lines.Number;
            return quotes ? Quoted(line, start) : new DelimitedRow(start, [.. Ended(line).Split(delimiter).Select(cell => cell.Length == 0 ? null : cell)]);
        }
        return null;
    }

    private DelimitedRow Quoted(string first, long start)
    {
        var cells = new List<string?>();
        var cell = new StringBuilder();
        var followers = new List<string>();
        var (line, at) = (first, 0);
        while (true)
        {
            cell.Clear();
            if (at < line.Length && line[at] == '"')
            {
                at++;
                while (true)
                {
                    var close = line.IndexOf('"', at);
                    cell.Append(line, at, (close < 0 ? line.Length : close) - at);
                    if (close >= 0 && close + 1 < line.Length && line[close + 1] == '"')
                    {
                        cell.Append('"');
                        at = close + 2;
                    }
                    else if (close >= 0)
                    {
                        at = close + 1;
                        break;
                    }
                    else if (followers.Count < MostLines && cell.Length < TextLines.Longest && lines.Next() is { } next)
                    {
                        followers.Add(next);
                        (line, at) = (next, 0);
                    }
                    else return GiveUp("a quote is opened and never closed");
                }
                if (!IsEnd(line, at) && line[at] != delimiter) return GiveUp("text stands after a closing quote");
                cells.Add(cell.ToString());
            }
            else
            {
                var end = line.IndexOf(delimiter, at);
                if (end < 0) end = Ended(line).Length;
                if (strict && line.AsSpan(at, end - at).Contains('"')) return GiveUp("a quote stands within a field that has none around it");
                cells.Add(end == at ? null : line[at..end]);
                at = end;
            }
            if (IsEnd(line, at)) break;
            at++; // the delimiter
        }
        if (followers.Count > 0 && Width is { } width && cells.Count != width) return GiveUp($"a quoted text over {followers.Count + 1} lines leaves {cells.Count} fields where there should be {width}");
        return new DelimitedRow(start, [.. cells]);

        DelimitedRow GiveUp(string problem)
        {
            lines.Return(followers);
            return new DelimitedRow(start, [Ended(first)], problem);
        }
    }

    private static bool IsEnd(string line, int at) => at >= Ended(line).Length;

    private static string Ended(string line) => line.EndsWith("\r\n", StringComparison.Ordinal) ? line[..^2] : line.EndsWith('\n') ? line[..^1] : line;
}
