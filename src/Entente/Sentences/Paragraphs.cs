using Entente.Documents;

namespace Entente.Sentences;

/// <summary>Cuts a text into paragraphs at blank lines, and at line ends that do not look like wrapping.</summary>
/// <remarks>
/// A newspaper's line is a paragraph; a line of an old e-mail goes on in the next. A line end is wrapping when no line of its block is longer than
/// 110 characters, some are longer than 45, and the next line's first word had no more room.
/// </remarks>
internal static class Paragraphs
{
    private const int WidestWrapped = 110;
    private const int NarrowestWrapped = 45;

    /// <summary>The paragraphs of the stretch <paramref name="span"/>, in order, none blank.</summary>
    public static IReadOnlyList<TextSpan> In(string text, TextSpan span)
    {
        var paragraphs = new List<TextSpan>();
        var block = new List<TextSpan>();
        for (var start = span.Start; start < span.End;)
        {
            var stop = text.AsSpan(start, span.End - start).IndexOf('\n') is var length and >= 0 ? start + length : span.End;
            var line = Trim(text, start, stop);
            if (line.Length > 0) block.Add(line);
            else Close(text, block, paragraphs);
            start = stop + 1;
        }
        Close(text, block, paragraphs);
        return paragraphs;
    }

    private static void Close(string text, List<TextSpan> block, List<TextSpan> paragraphs)
    {
        if (block.Count == 0) return;
        var width = block.Max(line => line.Length);
        var wraps = width is >= NarrowestWrapped and <= WidestWrapped;
        var paragraph = block[0];
        for (var i = 1; i < block.Count; i++)
        {
            if (wraps && block[i - 1].Length + 1 + FirstWord(text, block[i]) > width)
            {
                paragraph = paragraph.Cover(block[i]);
                continue;
            }
            paragraphs.Add(paragraph);
            paragraph = block[i];
        }
        paragraphs.Add(paragraph);
        block.Clear();
    }

    private static int FirstWord(string text, TextSpan line)
    {
        var i = line.Start;
        while (i < line.End && !Blank.Is(text[i])) i++;
        return i - line.Start;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && Blank.Is(text[start])) start++;
        while (end > start && Blank.Is(text[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
