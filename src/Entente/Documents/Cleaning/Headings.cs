namespace Entente.Documents.Cleaning;

/// <summary>Finds the headline and the headlines within a plain text.</summary>
internal static class Headings
{
    private const int LongestTitle = 200;
    private const int LongestSubhead = 110;
    private const int MostWords = 14;

    /// <summary>Marks the first paragraph as the headline when it is short, ends in no full stop and more text follows.</summary>
    public static void MarkTitle(List<Passage> passages)
    {
        var end = passages.FindIndex(passage => passage.EndsParagraph) + 1;
        if (end == 1 && passages.Count > 1) MarkTitle(passages, 1);
        else if (end == 2 && passages.Count > 2 && !IsByline(passages[1].Text)) MarkTitle(passages, 2);
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
            if (length > LongestTitle || text[^1] is ',' or ';' or ':' or '.' or '-' or '–' or '—' || text[0] is '-' or '•' or '*' || IsByline(text) || PublicationDate.TryParse(text, out _)) return;
        }
        for (var i = 0; i < lines; i++) passages[i] = passages[i] with { Kind = PartKind.Title };
        if (!passages[lines - 1].EndsParagraph) passages[lines - 1] = passages[lines - 1] with { After = "\n\n" };
    }

    private static bool IsByline(string text) => text.StartsWith("By ", StringComparison.Ordinal) || text.StartsWith("BY ", StringComparison.Ordinal);

    private static bool IsSubhead(List<Passage> passages, int index)
    {
        var passage = passages[index];
        var text = passage.Text;
        if (!Passages.StartsParagraph(passages, index) || !passage.EndsParagraph || text.Length > LongestSubhead || passage.Words > MostWords || passage.EndsSentence && text[^1] != '?') return false;
        if (!(char.IsUpper(text[0]) || char.IsAsciiDigit(text[0]) || text[0] is '“' or '‘' or '"' or '\'') || text[^1] is ',' or ';' or ':' or '-' or '–' or '—') return false;
        if (IsByline(text) || PublicationDate.TryParse(text, out _) || !text.Any(char.IsLower) && passage.Words > 10) return false;
        var (before, after) = (passages[index - 1], passages[index + 1]);
        return before.Kind == PartKind.Body && before.EndsSentence && after.Kind is PartKind.Body && after.Text.Length >= 60 && (text[^1] != '?' || text[0] is not ('“' or '"' or '‘'));
    }
}
