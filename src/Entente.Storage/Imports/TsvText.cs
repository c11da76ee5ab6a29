using System.Text;

namespace Entente.Storage.Imports;

/// <summary>Undoes the escapes of a TSV cell.</summary>
internal static class TsvText
{
    /// <summary>The text; null for <c>\N</c>. An empty cell is the empty text.</summary>
    /// <exception cref="FormatException">A backslash stands before a character that is no escape.</exception>
    public static string? Read(string? cell)
    {
        if (cell is null) return "";
        if (cell == @"\N") return null;
        if (!cell.Contains('\\', StringComparison.Ordinal)) return cell;
        var text = new StringBuilder(cell.Length);
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] != '\\')
            {
                text.Append(cell[i]);
                continue;
            }
            text.Append((++i < cell.Length ? cell[i] : '\0') switch
            {
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                '\\' => '\\',
                _ => throw new FormatException(@"a backslash stands before a character that is not t, n, r, N or \"),
            });
        }
        return text.ToString();
    }
}
