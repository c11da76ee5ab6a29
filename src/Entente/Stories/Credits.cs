using System.Text.RegularExpressions;
using Entente.Documents;

namespace Entente.Stories;

/// <summary>Finds where a text says that it is an agency's copy or rests on it: "(Reuters) –", "AFP contributed", "as reported by TASS".</summary>
internal static partial class Credits
{
    private const int Opening = 700; // characters of the body in which "X reported" tells on what all of it rests
    private const int Closing = 300;
    private const int LongestLine = 80;

    /// <summary>The agencies credited, each with where; in the order of the text.</summary>
    public static List<(Publisher Agency, TextSpan Span)> In(Document document, Publishers publishers)
    {
        var text = document.Text;
        var body = BodyStart(document);
        var found = new List<(Publisher, TextSpan)>();
        for (var at = body; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]) || (at > 0 && Publishers.IsOfWord(text[at - 1]))) continue;
            if (publishers.AgencyAt(text, at, out var end) is not { } agency) continue;
            if (IsCredit(text, body, at, end)) found.Add((agency, new TextSpan(at, end)));
            at = end - 1;
        }
        return found;
    }

    private static int BodyStart(Document document)
    {
        foreach (var part in document.Parts)
            if (part.Kind == PartKind.Body)
                return part.Span.Start;
        return 0;
    }

    private static bool IsCredit(string text, int body, int start, int end)
    {
        var (line, lineEnd) = (text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1, text.IndexOf('\n', end) is >= 0 and var stop ? stop : text.Length);
        var before = text.AsSpan(Math.Max(line, start - 60), start - Math.Max(line, start - 60));
        var after = text.AsSpan(end, Math.Min(lineEnd, end + 60) - end);
        if (lineEnd - line <= LongestLine && IsByline(text.AsSpan(line, lineEnd - line))) return true;
        if (start - line < 90 && Dateline().IsMatch(after)) return true;
        if (before is [.., '(' or '['] && AfterBracket().IsMatch(after)) return true;
        if (Given().IsMatch(before)) return true;
        return (start - body < Opening || text.Length - end < Closing) && (Resting().IsMatch(before) || Reporting().IsMatch(after));
    }

    // A line of its own that is no sentence: "By Jane Roe, Reuters", "Source: Xinhua".
    private static bool IsByline(ReadOnlySpan<char> line) => line.TrimEnd() is [.., not ('.' or '!' or '?' or '"' or '”')] && Byline().IsMatch(line);

    [GeneratedRegex(@"^(?:By\b|Source\b|Sources\b|Via\b|From\b|©|Copyright\b|Reporting\b|\W*[A-Z]\w+(?: [A-Z]\w+){0,3}\W*$)", RegexOptions.None, 100)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^\s?[)\]]?[\s,/]*(?:--|–|—|- )", RegexOptions.None, 100)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^[)\]]\s*(?:$|--|–|—|-|:)", RegexOptions.None, 100)]
    private static partial Regex AfterBracket();

    [GeneratedRegex(@"(?:[Rr]eporting by|[Ff]iles from|[Mm]aterial from|[Ii]nformation from|[Cc]opy from|[Cc]ourtesy of|[Cc]ontributions from)(?: the)?(?: news agency| agency)? $", RegexOptions.None, 100)]
    private static partial Regex Given();

    [GeneratedRegex(@"(?:[Rr]eported by|[Rr]eport by|[Aa]ccording to|[Cc]ited by|[Qq]uoted by|[Cc]iting)(?: the)?(?: \w+)?(?: news agency| agency)? $", RegexOptions.None, 100)]
    private static partial Regex Resting();

    [GeneratedRegex(@"^(?:'s|’s)?(?: news agency| agency| state media)?,? (?:contributed|has reported|reported|reports|quoted|cited)\b", RegexOptions.None, 100)]
    private static partial Regex Reporting();
}
