namespace Entente.Events;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>A calendar week, Monday to Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Ten calendar years.</summary>
    Decade,

    /// <summary>A stretch with a first and a last day.</summary>
    Range,
}
