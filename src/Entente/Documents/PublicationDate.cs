using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Documents.Bytes;

namespace Entente.Documents;

/// <summary>Reads the ways in which inputs write the day they were published.</summary>
public static partial class PublicationDate
{
    private static readonly string[] months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The day that <paramref name="text"/> names, in the writer's own time zone.</summary>
    /// <param name="text">
    /// ISO 8601 date or date-time, RFC 822, <c>March 30, 2022</c>, <c>30 March 2022</c>, <c>2022/03/30</c>, <c>20220330</c>; a weekday or a time
    /// of day beside it is passed over. Never <c>03/04/2022</c>, which means two days.
    /// </param>
    /// <param name="day">The day; undefined when false is returned.</param>
    public static bool TryParse(string text, out DateOnly day) => TryParse(text, out day, out _);

    /// <summary>As above, and the same moment in ISO 8601: a date-time where the text has one, else a date.</summary>
    internal static bool TryParse(string text, out DateOnly day, out string iso)
    {
        (day, iso) = (default, "");
        text = text.Trim();
        if (text.Length is < 8 or > 80) return false;
        var match = IsoForm().Match(text);
        if (!match.Success) match = DayFirst().Match(text);
        if (!match.Success) match = MonthFirst().Match(text);
        if (!match.Success || !TryDay(match, out day)) return false;
        iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + Time(match);
        return true;
    }

    private static bool TryDay(Match match, out DateOnly day)
    {
        day = default;
        var name = match.Groups["m"].Value;
        var month = char.IsAsciiDigit(name[0]) ? int.Parse(name, CultureInfo.InvariantCulture) : Array.IndexOf(months, name[..3].ToLowerInvariant()) + 1;
        var (year, number) = (int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture));
        if (month is < 1 or > 12 || year < 1500 || number < 1 || number > DateTime.DaysInMonth(year, month)) return false;
        day = new DateOnly(year, month, number);
        return true;
    }

    private static string Time(Match match)
    {
        if (!match.Groups["h"].Success) return "";
        var seconds = match.Groups["s"].Success ? match.Groups["s"].Value : "00";
        if (!TimeOnly.TryParseExact($"{match.Groups["h"].Value.PadLeft(2, '0')}:{match.Groups["n"].Value}:{seconds}", "HH:mm:ss", out var time)) return "";
        var zone = match.Groups["z"].Value.ToUpperInvariant();
        if (zone is "GMT" or "UTC" or "UT") zone = "Z";
        if (zone.Length == 5) zone = zone[..3] + ":" + zone[3..];
        if (zone.Length == 3) zone += ":00";
        return $"T{time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}{zone}";
    }

    [GeneratedRegex(@"^(?<y>\d{4})(?<p>[-/.]?)(?<m>\d{2})\k<p>(?<d>\d{2})(?:[T ,]+(?<h>\d{2}):?(?<n>\d{2})(?::?(?<s>\d{2})(?:[.,]\d{1,9})?)? ?(?<z>Z|GMT|UTC|[+-]\d{2}(?::?\d{2})?)?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limits.Pattern)]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]? +)?(?<d>\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of )?(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.,]?[ -]+(?<y>\d{4})(?:,? +(?:at )?(?<h>\d{1,2}):(?<n>\d{2})(?::(?<s>\d{2}))? ?(?<z>Z|GMT|UTC|UT|[+-]\d{4}|[+-]\d{2}:\d{2})?[ A-Z]{0,6})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limits.Pattern)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]? +)?(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? +(?<d>\d{1,2})(?:st|nd|rd|th)?,? +(?<y>\d{4})(?:,? +(?:at |- |\| )?\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?)?[ A-Z().]{0,8})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limits.Pattern)]
    private static partial Regex MonthFirst();
}
