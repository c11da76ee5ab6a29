namespace Entente.Events.Dates;

/// <summary>Steps from day to day that end at the first and the last day there are, instead of failing.</summary>
internal static class Calendar
{
    /// <summary>The day so many days later.</summary>
    public static DateOnly Later(this DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>The year and month so many months later; the year may be one that no date has.</summary>
    public static (int Year, int Month) MonthLater(this DateOnly day, int months)
    {
        var count = day.Year * 12 + day.Month - 1 + months;
        return (count / 12, count % 12 + 1);
    }

    /// <summary>Whether dates have this year.</summary>
    public static bool HasYear(int year) => year is >= 1 and <= 9999;
}
