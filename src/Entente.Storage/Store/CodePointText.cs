namespace Entente.Storage.Store;

/// <summary>Cuts pieces out of a text by code points, in which spans come from the record.</summary>
internal sealed class CodePointText
{
    private readonly string text;
    private readonly int[]? starts; // UTF-16 position of each code point and the end; null when all are one unit long

    public CodePointText(string text)
    {
        this.text = text;
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return;
        var found = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1) found.Add(at);
        found.Add(text.Length);
        starts = [.. found];
    }

    /// <summary>The piece [start, end); what lies outside the text is left out.</summary>
    public string Cut(int start, int end)
    {
        var length = starts is null ? text.Length : starts.Length - 1;
        (start, end) = (Math.Clamp(start, 0, length), Math.Clamp(end, 0, length));
        if (end <= start) return "";
        return starts is null ? text[start..end] : text[starts[start]..starts[end]];
    }
}
