namespace Entente.Storage.Queries;

/// <summary>How a term compares.</summary>
public enum Comparison
{
    /// <summary><c>:</c> is one of the values.</summary>
    Is,

    /// <summary><c>&gt;=</c></summary>
    AtLeast,

    /// <summary><c>&lt;=</c></summary>
    AtMost,

    /// <summary><c>&gt;</c></summary>
    Above,

    /// <summary><c>&lt;</c></summary>
    Below,
}
