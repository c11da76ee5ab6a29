namespace Entente.Entities;

/// <summary>Ranges of days with both ends included, of which either may be unknown.</summary>
internal static class Range
{
    /// <summary>Whether <paramref name="day"/> lies in the range; an unknown day or end excludes nothing.</summary>
    public static bool Holds(DateOnly? from, DateOnly? until, DateOnly? day) => !(day < from) && !(day > until);
}
