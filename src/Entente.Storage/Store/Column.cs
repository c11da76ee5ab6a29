namespace Entente.Storage.Store;

/// <summary>What a column holds, in either database.</summary>
internal enum Column
{
    /// <summary>Unicode text.</summary>
    Text,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>32 bits.</summary>
    Integer,

    /// <summary>64 bits.</summary>
    Long,

    /// <summary>A double.</summary>
    Double,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>A moment, UTC.</summary>
    Time,

    /// <summary>Bytes.</summary>
    Bytes,
}
