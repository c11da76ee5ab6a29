using System.Globalization;

namespace Entente.Storage.Queries;

/// <summary>The days that a year, a month or a day stands for.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, inclusive.</param>
internal readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    /// <summary>Reads <c>2022</c>, <c>2022-06</c> or <c>2022-06-15</c>.</summary>
    public static bool TryParse(string text, out DaySpan span)
    {
        span = default;
        if (Day(text, out var day)) span = new DaySpan(day, day);
        else if (text.Length == 7 && Day(text + "-01", out day)) span = new DaySpan(day, day.AddMonths(1).AddDays(-1));
        else if (text.Length == 4 && Day(text + "-01-01", out day)) span = new DaySpan(day, new DateOnly(day.Year, 12, 31));
        else return false;
        return true;
    }

    /// <summary>Reads what is known to be right.</summary>
    public static DaySpan Of(string text) => TryParse(text, out var span) ? span : throw new FormatException($"'{text}' is no day; write 2022, 2022-06 or 2022-06-15");

    private static bool Day(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year < 9999;
}
