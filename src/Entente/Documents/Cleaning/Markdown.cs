using System.Text.RegularExpressions;
using Entente.Documents.Bytes;

namespace Entente.Documents.Cleaning;

/// <summary>Takes Markdown's marks out of passages: headings, emphasis, links, pictures, quotation marks at the margin.</summary>
internal static partial class Markdown
{
    /// <summary>The keys of a block between <c>---</c> lines at the top, lower case, and where the text begins behind it.</summary>
    public static (Dictionary<string, string> Fields, int Start) FrontMatter(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return (fields, 0);
        var close = text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        if (close is < 0 or > 10_000) return (fields, 0);
        foreach (var line in text[4..Math.Max(4, close)].Split('\n'))
            if (line.IndexOf(':') is > 0 and var colon)
                fields.TryAdd(line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim().Trim('"', '\''));
        return (fields, close + 5);
    }

    /// <summary>Marks headings, the first of the highest rank as the title, and clears the marks from all passages.</summary>
    public static void Clear(List<Passage> passages)
    {
        Underlined(passages);
        var hasTitle = false;
        for (var i = 0; i < passages.Count; i++)
        {
            var text = passages[i].Text;
            var heading = Heading().Match(text);
            if (heading.Success)
            {
                var isTitle = !hasTitle && i == 0;
                hasTitle |= isTitle;
                passages[i] = passages[i] with { Kind = isTitle ? PartKind.Title : PartKind.Subhead, Text = Plain(heading.Groups[1].Value), After = Apart(passages[i].After) };
            }
            else if (passages[i].Kind == PartKind.Body) passages[i] = passages[i] with { Text = Plain(Margin().Replace(text, "")) };
            else passages[i] = passages[i] with { Text = Plain(text) };
        }
        Passages.Drop(passages, i => passages[i].Text.Length == 0);
    }

    // A line of === or --- below a line makes that line a heading; elsewhere it is a rule across the page.
    private static void Underlined(List<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            if (!Rule().IsMatch(passages[i].Text)) continue;
            if (i > 0 && !passages[i - 1].EndsParagraph && passages[i].Text[0] is '=' or '-')
                passages[i - 1] = passages[i - 1] with { Kind = i == 1 ? PartKind.Title : PartKind.Subhead };
            passages[i] = passages[i] with { Text = "" };
        }
        Passages.Drop(passages, i => passages[i].Text.Length == 0 || Definition().IsMatch(passages[i].Text));
        for (var i = 0; i < passages.Count - 1; i++)
            if (passages[i].Kind != PartKind.Body) passages[i] = passages[i] with { After = Apart(passages[i].After) };
    }

    private static string Apart(string after) => after.AsSpan().Count('\n') > 1 ? after : "\n\n";

    private static string Plain(string text)
    {
        text = Picture().Replace(text, "");
        text = Link().Replace(text, "$1");
        text = Strong().Replace(text, "$2");
        text = Emphasis().Replace(text, "$1$3");
        return Escape().Replace(text, "$1").Trim();
    }

    [GeneratedRegex(@"^#{1,6}\s+(.*?)\s*#*$", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:={2,}|-{2,}|\*{3,}|_{3,}|(?:- ){2,}-|(?:\* ){2,}\*)$", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\[[^\]]{1,80}\]:\s+\S+", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^(?:>\s?)+|^[-*+]\s+", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Margin();

    [GeneratedRegex(@"!\[[^\]\[]{0,500}\]\([^()\s]{0,2000}(?: ""[^""]{0,300}"")?\)", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[([^\]\[]{1,500})\](?:\([^()\s]{0,2000}(?: ""[^""]{0,300}"")?\)|\[[^\]\[]{0,80}\])", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Link();

    [GeneratedRegex(@"(\*\*|__)(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(^|[^\w*])([*_])(?=\S)([^*_\n]{1,2000}?)(?<=\S)\2(?![\w*])", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+.!-])", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Escape();
}
