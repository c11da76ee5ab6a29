using System.Text;

namespace Entente.Documents.Cleaning;

/// <summary>Cuts a text into passages and puts passages together.</summary>
internal static class Passages
{
    /// <summary>The lines of a text that are not blank.</summary>
    public static List<Passage> Of(string text)
    {
        var passages = new List<Passage>();
        var start = SkipBlank(text, 0);
        while (start < text.Length)
        {
            var stop = text.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var found ? start + found : text.Length;
            while (char.IsWhiteSpace(text[stop - 1])) stop--;
            var next = SkipBlank(text, stop);
            passages.Add(new Passage(PartKind.Body, text[start..stop], text[stop..next], start));
            start = next;
        }
        return passages;
    }

    /// <summary>The text with <c>\n</c> for every line end.</summary>
    public static string UnifyLineEnds(string text) => text.Contains('\r') ? text.ReplaceLineEndings("\n") : text;

    /// <summary>Whether a paragraph begins with passage <paramref name="index"/>.</summary>
    public static bool StartsParagraph(List<Passage> passages, int index) => index == 0 || passages[index - 1].EndsParagraph;

    /// <summary>Takes out the passages that <paramref name="isDropped"/> names by index; what stood around them stays as far apart as it was.</summary>
    public static void Drop(List<Passage> passages, Func<int, bool> isDropped)
    {
        var kept = new List<Passage>(passages.Count);
        for (var i = 0; i < passages.Count; i++)
        {
            if (!isDropped(i)) kept.Add(passages[i]);
            else if (kept.Count > 0 && passages[i].EndsParagraph && !kept[^1].EndsParagraph) kept[^1] = kept[^1] with { After = passages[i].After };
        }
        passages.Clear();
        passages.AddRange(kept);
    }

    /// <summary>The passages as one text, and which stretch of it is what; neighbouring lines of running text form one part.</summary>
    public static (string Text, List<DocumentPart> Parts) Join(List<Passage> passages)
    {
        var text = new StringBuilder();
        var parts = new List<DocumentPart>();
        for (var i = 0; i < passages.Count; i++)
        {
            var (kind, start) = (passages[i].Kind, text.Length);
            text.Append(passages[i].Text);
            Add(parts, kind, new TextSpan(start, text.Length));
            if (i < passages.Count - 1) text.Append(passages[i].After);
        }
        return (text.ToString(), parts);
    }

    /// <summary>What each stretch of the text as received is.</summary>
    public static List<DocumentPart> Parts(List<Passage> passages)
    {
        var parts = new List<DocumentPart>();
        foreach (var passage in passages) Add(parts, passage.Kind, new TextSpan(passage.Start, passage.Start + passage.Text.Length));
        return parts;
    }

    private static void Add(List<DocumentPart> parts, PartKind kind, TextSpan span)
    {
        if (kind == PartKind.Body && parts.Count > 0 && parts[^1].Kind == PartKind.Body) parts[^1] = new DocumentPart(kind, parts[^1].Span.Cover(span));
        else parts.Add(new DocumentPart(kind, span));
    }

    private static int SkipBlank(string text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        return start;
    }
}
