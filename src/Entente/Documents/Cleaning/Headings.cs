namespace Entente.Documents.Cleaning;

/// <summary>Finds the headline and the headlines within a plain text.</summary>
internal static class Headings
{
    private const int LongestTitle = 200;
    private const int LongestSubhead = 110;
    private const int MostWords = 14;

    private static readonly HashSet<string> lastWords = new(StringComparer.Ordinal) { "the", "a", "an", "and", "or", "of", "to", "in", "on", "for", "with", "by", "his", "her", "its", "our", "their", "that", "which", "is", "are", "was", "were", "has", "have", "will", "would", "me", "us" };

    /// <summary>Marks the first paragraph as the headline when it is short, ends in no full stop and more text follows.</summary>
    public static void MarkTitle(List<Passage> passages)
    {
        var end = passages.FindIndex(passage => passage.EndsParagraph) + 1;
        if (end == 1 && passages.Count > 1) MarkTitle(passages, 1);
        else if (end == 2 && passages.Count > 2 && passages[0].Text.Length >= 20 && !IsByline(passages[1].Text)) MarkTitle(passages, 2);
        else if (passages.Count > 1 && passages[1].Text.Length > 150) MarkTitle(passages, 1);
    }

    /// <summary>Marks lone short lines between paragraphs of sentences.</summary>
    public static void MarkSubheads(List<Passage> passages)
    {
        for (var i = 1; i + 1 < passages.Count; i++)
            if (passages[i].Kind == PartKind.Body && IsSubhead(passages, i))
                passages[i] = passages[i] with { Kind = PartKind.Subhead };
    }

    private static void MarkTitle(List<Passage> passages, int lines)
    {
        var length = 0;
        for (var i = 0; i < lines; i++)
        {
            var text = passages[i].Text;
            length += text.Length;
            if (length > LongestTitle || IsUnfinished(text, passages[lines].Text) || text[^1] is ',' or ';' or ':' or '.' or '-' or '–' or '—' || text[0] is '-' or '•' or '*' || IsByline(text) || PublicationDate.TryParse(text, out _)) return;
        }
        for (var i = 0; i < lines; i++) passages[i] = passages[i] with { Kind = PartKind.Title };
        if (!passages[lines - 1].EndsParagraph) passages[lines - 1] = passages[lines - 1] with { After = "\n\n" };
    }

    // A piece of a sentence that a page break has cut off, or a speech's first sentences.
    private static bool IsUnfinished(string line, string next) =>
        char.IsLower(line[0]) || char.IsLower(next[0]) || line.StartsWith("I ", StringComparison.Ordinal) || lastWords.Contains(line[(line.LastIndexOf(' ') + 1)..])
        || (line[^1] is '!' or '?' && line.AsSpan(0, line.Length - 1).ContainsAny('!', '?')) || HasFullStop(line);

    // A full stop within, after a word too long for an abbreviation.
    private static bool HasFullStop(string line)
    {
        for (var at = line.IndexOf(". ", StringComparison.Ordinal); at >= 0; at = line.IndexOf(". ", at + 2, StringComparison.Ordinal))
            if (at - line.LastIndexOfAny([' ', '.'], Math.Max(0, at - 1)) > 4) return true;
        return false;
    }

    private static bool IsByline(string text) => text.StartsWith("By ", StringComparison.Ordinal) || text.StartsWith("BY ", StringComparison.Ordinal);

    private static bool IsSubhead(List<Passage> passages, int index)
    {
        var passage = passages[index];
        if (!Passages.StartsParagraph(passages, index) || !passage.EndsParagraph || passage.Text.Length > LongestSubhead || passage.Words > MostWords) return false;
        if (passage.EndsSentence || !LooksLikeHeading(passage.Text)) return false; // a question may be a heading, but more often somebody asks it
        var (before, after) = (passages[index - 1], passages[index + 1]);
        return before.Kind == PartKind.Body && before.EndsSentence && after.Kind == PartKind.Body && after.Text.Length >= 60 && !IsUnfinished(passage.Text, after.Text);
    }

    private static bool LooksLikeHeading(string text)
    {
        var isStart = char.IsUpper(text[0]) || (char.IsAsciiDigit(text[0]) && !text.Contains(':')) || text[0] is '“' or '‘' or '"' or '\'';
        return isStart && text[^1] is not (',' or ';' or ':' or '-' or '–' or '—') && !IsByline(text) && !PublicationDate.TryParse(text, out _);
    }
}
