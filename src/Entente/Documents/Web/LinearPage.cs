using System.Net;
using System.Text;
using Entente.Documents.Cleaning;

namespace Entente.Documents.Web;

/// <summary>Takes the text of a page from its stream of tags: the way out where no tree can be built.</summary>
internal static class LinearPage
{
    private const int ShortestParagraph = 40;
    private const int Longest = 100_000; // passages; a page that passes them is no article

    /// <summary>The page's longer paragraphs outside of menus, scripts and the like. Time and memory grow with the page's length alone.</summary>
    public static Page Read(string html)
    {
        var passages = new List<Passage>();
        var (text, links, title) = (new StringBuilder(), 0, (string?)null);
        var (skipped, inLink, inTitle) = ("", false, false);
        var reader = new TagReader(html);
        while (reader.Read() && passages.Count < Longest)
        {
            if (reader.Name.Length == 0)
            {
                if (inTitle) title ??= Collapse(reader.Content);
                else if (skipped.Length == 0) Append(text, reader.Content, ref links, inLink);
                continue;
            }
            inTitle = reader.Name == "title" && !reader.IsClosing;
            if (skipped.Length > 0)
            {
                if (reader.IsClosing && reader.Name == skipped) skipped = "";
                continue;
            }
            if (reader.Name == "a") inLink = !reader.IsClosing;
            if (!reader.IsClosing && !inTitle && Tags.Skipped.Contains(reader.Name) && !Tags.Void.Contains(reader.Name) && !Tags.SelfClosing.Contains(reader.Name)) skipped = reader.Name;
            if (!Tags.Blocks.Contains(reader.Name) && skipped.Length == 0) continue;
            Flush(passages, text, ref links);
        }
        Flush(passages, text, ref links);
        return new Page { Title = title is { Length: > 0 and <= 300 } ? title : null, Passages = passages, IsFallback = true };
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> content, ref int links, bool inLink)
    {
        var decoded = content.Contains('&') ? WebUtility.HtmlDecode(content.ToString()) : content;
        foreach (var c in decoded)
        {
            if (!char.IsWhiteSpace(c)) text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }
        if (inLink) links += decoded.Length;
    }

    private static void Flush(List<Passage> passages, StringBuilder text, ref int links)
    {
        var passage = text.ToString().Trim();
        if (passage.Length >= ShortestParagraph && links * 2 < passage.Length) passages.Add(new Passage(PartKind.Body, passage, "\n\n", 0));
        text.Clear();
        links = 0;
    }

    private static string Collapse(ReadOnlySpan<char> text) => string.Join(' ', WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
