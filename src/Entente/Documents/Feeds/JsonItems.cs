namespace Entente.Documents.Feeds;

/// <summary>Cuts a JSON feed into its items without reading them, so that a broken one costs only itself.</summary>
internal static class JsonItems
{
    /// <summary>The texts of the objects in the list <c>items</c>, and whether the last breaks off; what stands outside of the list is given as the head.</summary>
    public static (string Head, List<string> Items, bool IsCut) Of(string text)
    {
        var items = new List<string>();
        var open = List(text);
        if (open < 0) return (text, items, true);
        var (start, depth, inString) = (-1, 0, false);
        var at = open + 1;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (inString)
            {
                if (c == '\\') at++;
                else if (c is '"' or '\n') inString = false; // no string goes over a line: one that does was never closed
            }
            else if (c == '"') inString = true;
            else if (c == '{' && depth++ == 0) start = at;
            else if (c == '}' && depth > 0 && --depth == 0) items.Add(text[start..(at + 1)]);
            else if (c == ']' && depth == 0) break;
        }
        var isCut = depth > 0 || at >= text.Length;
        if (depth > 0) items.Add(text[start..]);
        return (text[..(open + 1)] + (isCut ? "]}" : text[at..]), items, isCut);
    }

    private static int List(string text)
    {
        var key = text.IndexOf("\"items\"", StringComparison.Ordinal);
        if (key < 0) return -1;
        var open = text.IndexOf('[', key);
        return open >= 0 && string.IsNullOrWhiteSpace(text[(key + 7)..open].Replace(':', ' ')) ? open : -1;
    }
}
