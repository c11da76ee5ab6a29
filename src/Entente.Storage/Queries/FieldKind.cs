namespace Entente.Storage.Queries;

/// <summary>What the values of a field are.</summary>
internal enum FieldKind
{
    /// <summary>A name, code or id; case does not matter.</summary>
    Name,

    /// <summary>One of a fixed list.</summary>
    Choice,

    /// <summary>A number, which may also be compared.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A year, month or day.</summary>
    Day,

    /// <summary>Words.</summary>
    Text,
}
