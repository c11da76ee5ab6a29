using System.Net;
using System.Text;

namespace Entente.Documents.Feeds;

/// <summary>A field of an item or a feed while it is being read.</summary>
internal sealed class FeedField(string name, string? type)
{
    private readonly StringBuilder plain = new();
    private readonly StringBuilder markup = new();
    private bool hasElements = type == "xhtml";

    /// <summary>The field's element.</summary>
    public string Name => name;

    /// <summary>How many elements are open in it.</summary>
    public int Depth { get; private set; }

    /// <summary>Characters in it.</summary>
    public void Add(string text)
    {
        plain.Append(text);
        markup.Append(WebUtility.HtmlEncode(text));
    }

    /// <summary>An element opens in it.</summary>
    public void Open(Piece start)
    {
        (hasElements, Depth) = (true, Depth + 1);
        markup.Append('<').Append(Local(start.Name));
        foreach (var (key, value) in start.Attributes) markup.Append(' ').Append(key).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        markup.Append('>');
    }

    /// <summary>An element in it ends.</summary>
    public void Close(string element)
    {
        Depth = Math.Max(0, Depth - 1);
        if (Local(element) is not ("br" or "img" or "hr")) markup.Append("</").Append(Local(element)).Append('>');
    }

    /// <summary>What stood in it, and whether that is HTML.</summary>
    public (string Text, bool IsHtml) Value()
    {
        if (hasElements) return (markup.ToString().Trim(), true);
        var text = plain.ToString().Trim();
        return (text, type is not ("text" or "text/plain"));
    }

    private static string Local(string element) => element[(element.IndexOf(':') + 1)..];
}
