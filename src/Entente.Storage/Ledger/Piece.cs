namespace Entente.Storage.Ledger;

/// <summary>One stretch of a segment.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Byte at which it starts.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Header">For records: what stands before the body.</param>
/// <param name="Mark">For marks: what it says.</param>
/// <param name="Cause">For bad ones: what is wrong.</param>
internal sealed record Piece(PieceKind Kind, long Offset, long Length, FrameHeader? Header = null, CommitMark? Mark = null, string? Cause = null)
{
    /// <summary>Byte behind it.</summary>
    public long End => Offset + Length;
}
