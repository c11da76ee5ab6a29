namespace Entente.Documents.Web;

/// <summary>Reads HTML as a stream of texts and tags, in one pass and without a tree.</summary>
internal ref struct TagReader(string html)
{
    private static readonly string[] rawNames = [.. Tags.Raw];
    private int position;
    private string? raw;

    /// <summary>Lower-case name of the tag just read; empty for text.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether the tag just read closes an element.</summary>
    public bool IsClosing { get; private set; }

    /// <summary>Whether the tag just read ends in <c>/&gt;</c>.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The text just read, or the inside of the tag with its attributes.</summary>
    public ReadOnlySpan<char> Content { get; private set; }

    /// <summary>Goes to the next text or tag; comments and declarations are passed over.</summary>
    public bool Read()
    {
        while (position < html.Length)
        {
            if (raw is not null) return ReadRaw();
            if (html[position] != '<') return ReadText();
            if (At("<!--")) Skip("-->");
            else if (position + 1 < html.Length && html[position + 1] is '!' or '?') Skip(">");
            else if (position + 1 < html.Length && (char.IsAsciiLetter(html[position + 1]) || html[position + 1] == '/')) return ReadTag();
            else return ReadText();
        }
        return false;
    }

    private bool ReadText()
    {
        var next = html.IndexOf('<', position + 1);
        var stop = next < 0 ? html.Length : next;
        Name = "";
        Content = html.AsSpan(position, stop - position);
        position = stop;
        return true;
    }

    private bool ReadRaw()
    {
        var stop = position;
        while ((stop = html.IndexOf("</", stop, StringComparison.Ordinal)) >= 0 && !html.AsSpan(stop + 2).StartsWith(raw, StringComparison.OrdinalIgnoreCase)) stop += 2;
        if (stop < 0) stop = html.Length;
        (Name, raw) = ("", null);
        Content = html.AsSpan(position, stop - position);
        position = stop;
        return true;
    }

    private bool ReadTag()
    {
        var start = position + 1;
        IsClosing = html[start] == '/';
        if (IsClosing) start++;
        var end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':')) end++;
        Name = html[start..end].ToLowerInvariant();
        var stop = TagEnd(end);
        Content = html.AsSpan(end, stop - end);
        IsEmpty = Content is [.., '/'];
        position = Math.Min(html.Length, stop + 1);
        raw = !IsClosing && !IsEmpty && Array.IndexOf(rawNames, Name) >= 0 ? Name : null;
        return true;
    }

    // The '>' that ends the tag, those in quoted values passed over; a quotation mark never closed counts for nothing.
    private readonly int TagEnd(int start)
    {
        for (var i = start; i < html.Length; i++)
        {
            if (html[i] == '>') return i;
            if (html[i] is '"' or '\'' && html[i - 1] == '=' && html.AsSpan(i + 1, Math.Min(html.Length - i - 1, 10_000)).IndexOf(html[i]) is >= 0 and var close) i += close + 1;
        }
        return html.Length;
    }

    private readonly bool At(string text) => html.AsSpan(position).StartsWith(text, StringComparison.Ordinal);

    private void Skip(string close)
    {
        var stop = html.IndexOf(close, position, StringComparison.Ordinal);
        position = stop < 0 ? html.Length : stop + close.Length;
    }
}
