namespace Entente.Storage.Exports;

/// <summary>What the cells of a column hold, and so how each format writes them.</summary>
public enum ColumnKind
{
    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>A <see cref="long"/>.</summary>
    Integer,

    /// <summary>A <see cref="double"/>.</summary>
    Number,

    /// <summary>A <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>A <see cref="DateOnly"/>, written <c>YYYY-MM-DD</c>.</summary>
    Day,

    /// <summary>An <see cref="IReadOnlyList{T}"/> of <see cref="string"/>.</summary>
    List,

    /// <summary>A <see cref="string"/> that holds JSON; NDJSON writes it as it is, the other formats as text.</summary>
    Json,
}
