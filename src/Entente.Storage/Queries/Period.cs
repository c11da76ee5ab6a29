namespace Entente.Storage.Queries;

/// <summary>By what events are counted together.</summary>
public enum Period
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week from Monday on.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar year.</summary>
    Year,
}
