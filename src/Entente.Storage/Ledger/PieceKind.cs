namespace Entente.Storage.Ledger;

/// <summary>What a stretch of a segment is.</summary>
internal enum PieceKind
{
    /// <summary>A record, whole.</summary>
    Record,

    /// <summary>A record whose header is whole and whose body is not.</summary>
    BadBody,

    /// <summary>A commit mark, whole.</summary>
    Mark,

    /// <summary>Bytes that are neither; they reach to the next whole record or mark, or to the end.</summary>
    Bad,
}
