using System.Text;

namespace Entente.Storage.Exports;

/// <summary>A list in one cell of CSV or TSV: items separated by <c>|</c>, in which <c>\|</c> and <c>\\</c> stand for those characters.</summary>
/// <remarks>The empty list is the empty cell; a list of one empty item, which would be the same, is written <c>\e</c>.</remarks>
internal static class ListText
{
    private const string OneEmpty = @"\e";

    public static string Write(IReadOnlyList<string> items)
    {
        if (items.Count == 0) return "";
        if (items is [""]) return OneEmpty;
        var text = new StringBuilder();
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) text.Append('|');
            foreach (var c in items[i])
            {
                if (c is '|' or '\\') text.Append('\\');
                text.Append(c);
            }
        }
        return text.ToString();
    }

    /// <exception cref="FormatException">A backslash stands before another character.</exception>
    public static IReadOnlyList<string> Read(string text)
    {
        if (text.Length == 0) return [];
        if (text == OneEmpty) return [""];
        var items = new List<string>();
        var item = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '|')
            {
                items.Add(item.ToString());
                item.Clear();
            }
            else if (text[i] != '\\') item.Append(text[i]);
            else if (i + 1 < text.Length && text[i + 1] is '|' or '\\') item.Append(text[++i]);
            else throw new FormatException(@"a list item holds a backslash that is not \\ or \|");
        }
        items.Add(item.ToString());
        return items;
    }
}
