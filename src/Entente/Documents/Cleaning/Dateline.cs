using System.Text.RegularExpressions;
using Entente.Documents.Bytes;

namespace Entente.Documents.Cleaning;

/// <summary>What the head of a report says of its day and its agency: <c>KYIV, March 30, 2022 (Reuters) -</c>.</summary>
internal static partial class Dateline
{
    /// <summary>The agency in brackets or strokes; null when the text does not open with a dateline that names one.</summary>
    public static string? Agency(string text) => Form().Match(Head(text)) is { Success: true } match && match.Groups["agency"].Success ? match.Groups["agency"].Value.Trim() : null;

    /// <summary>The day, where the dateline gives it with its year, or where the line is nothing but a date.</summary>
    public static string? Day(string text)
    {
        if (PublicationDate.TryParse(text, out _)) return text;
        var match = Form().Match(Head(text));
        return match.Success && match.Groups["day"].Success && PublicationDate.TryParse(match.Groups["day"].Value, out _) ? match.Groups["day"].Value : null;
    }

    private static string Head(string text) => text.Length > 160 ? text[..160] : text;

    [GeneratedRegex(@"^[\p{Lu}][\p{L} .,'’/-]{1,60}?(?:[,.]? (?<day>(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?))?[,.]? ?(?:(?:\((?<agency>[\p{L}][\p{L} .&-]{1,40})\)|/(?<agency>[\p{L}][\p{L} .&-]{1,40})/)\.?(?: ?(?:--|[-–—:])|\s|$)| ?(?:--|[–—]| - ))", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Form();
}
