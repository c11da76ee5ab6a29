using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Documents.Bytes;

namespace Entente.Documents.Feeds;

/// <summary>Reads the dates of feeds, those in broken styles too.</summary>
/// <remarks>A date that could be two days, or lies before 1971 or after 2100 as clocks that were never set give it, is none.</remarks>
internal static partial class FeedDate
{
    private static readonly string[] months =
    [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        "ene", "fév", "mär", "avr", "mai", "jui", "jul", "aoû", "set", "okt", "nov", "dez",
    ];

    private static readonly (string Name, string Offset)[] zones =
    [
        ("Z", "Z"), ("GMT", "Z"), ("UTC", "Z"), ("UT", "Z"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"), ("CDT", "-05:00"), ("MST", "-07:00"), ("MDT", "-06:00"),
        ("PST", "-08:00"), ("PDT", "-07:00"), ("CET", "+01:00"), ("CEST", "+02:00"), ("BST", "+01:00"), ("MSK", "+03:00"), ("JST", "+09:00"),
    ];

    /// <summary>The moment or day in ISO 8601; null when the text names none.</summary>
    public static string? Iso(string? text)
    {
        text = text?.Trim();
        if (text is null or { Length: < 8 or > 80 }) return null;
        if (Clock(text) is { } counted) return counted;
        var day = Day(text);
        if (day is null && PublicationDate.TryParse(text, out var plain)) day = plain;
        if (day is not { Year: > 1970 and <= 2100 } known) return null;
        return known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + Time(text);
    }

    // Seconds or milliseconds since 1970.
    private static string? Clock(string text)
    {
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return null;
        var moment = text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(count) : DateTimeOffset.FromUnixTimeMilliseconds(count);
        return moment.Year is > 1970 and <= 2100 ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null;
    }

    private static DateOnly? Day(string text)
    {
        if (YearFirst().Match(text) is { Success: true } iso) return Made(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value);
        if (Numbers().Match(text) is { Success: true } numbers) return OfNumbers(numbers);
        if (DayMonth().Match(text) is { Success: true } day && Month(day.Groups[2].Value) is { } one) return Made(day.Groups[3].Value, one, day.Groups[1].Value);
        if (MonthDay().Match(text) is { Success: true } month && Month(month.Groups[1].Value) is { } other) return Made(month.Groups[3].Value, other, month.Groups[2].Value);
        return null;
    }

    // With dots the day comes first; with strokes only a number over 12 tells.
    private static DateOnly? OfNumbers(Match match)
    {
        var (first, mark, second, year) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value);
        var isDayFirst = mark == "." || int.Parse(first, CultureInfo.InvariantCulture) > 12;
        if (!isDayFirst && int.Parse(second, CultureInfo.InvariantCulture) <= 12 && first != second) return null;
        return isDayFirst ? Made(year, second, first) : Made(year, first, second);
    }

    private static string? Month(string name)
    {
        var at = name.Length < 3 ? -1 : Array.IndexOf(months, name[..3].ToLowerInvariant());
        return at < 0 ? null : (at % 12 + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static DateOnly? Made(string years, string months, string days)
    {
        var (year, month, day) = (int.Parse(years, CultureInfo.InvariantCulture), int.Parse(months, CultureInfo.InvariantCulture), int.Parse(days, CultureInfo.InvariantCulture));
        if (years.Length == 2) year += year < 70 ? 2000 : 1900;
        return month is < 1 or > 12 || year is < 1 or > 9999 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : new DateOnly(year, month, day);
    }

    private static string Time(string text)
    {
        var match = Hours().Match(text);
        if (!match.Success) return "";
        var hour = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var half = match.Groups[4].Value.ToLowerInvariant();
        if (half.Length > 0) hour = hour % 12 + (half[0] == 'p' ? 12 : 0);
        if (hour > 23) return "";
        return $"T{hour:00}:{match.Groups[2].Value}:{(match.Groups[3].Success ? match.Groups[3].Value : "00")}{Zone(text[(match.Index + match.Length)..])}";
    }

    private static string Zone(string rest)
    {
        if (Offset().Match(rest) is { Success: true } offset) return $"{offset.Groups[1].Value}{offset.Groups[2].Value}:{(offset.Groups[3].Success ? offset.Groups[3].Value : "00")}";
        var name = Letters().Match(rest).Value.ToUpperInvariant();
        foreach (var (zone, hours) in zones)
            if (zone == name) return hours;
        return "";
    }

    [GeneratedRegex(@"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?:\p{L}+,? )?(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<![\d:])(\d{1,2})(?:st|nd|rd|th|\.)?[ -]+(\p{L}{3,12})\.?,?[ -]+(\d{4}|\d{2})(?![\d:])", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"(?<!\p{L})(\p{L}{3,12})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(?:[\d:]{5,8} +(?:\p{L}{2,5} +)?)?(\d{4})(?![\d:])", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"(?<![\d:+-])(\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:[.,]\d{1,9})?)?(?: ?([AaPp])\.?[Mm]\.?(?!\p{L}))?", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Hours();

    [GeneratedRegex(@"^ *(?:GMT|UTC)? ?([+-])([01]\d):?([0-5]\d)?(?!\d)", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Offset();

    [GeneratedRegex(@"(?<=^[ (]*)\p{L}{1,5}(?!\p{L})", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Letters();
}
