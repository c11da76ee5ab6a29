namespace Entente.Storage.Ledger;

/// <summary>Stored bytes are not those that were written.</summary>
/// <param name="place">File and byte, or table and number.</param>
/// <param name="cause">What is wrong.</param>
/// <param name="remedy">What helps.</param>
public sealed class DamageException(string place, string cause, string remedy) : Exception($"{place}: {cause}; {remedy}")
{
    /// <summary>Where.</summary>
    public string Place { get; } = place;

    /// <summary>What is wrong.</summary>
    public string Cause { get; } = cause;

    /// <summary>What helps.</summary>
    public string Remedy { get; } = remedy;
}
