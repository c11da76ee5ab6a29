using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>Walks through a segment piece by piece and trusts nothing: after damage it finds the next whole piece by its magic and checksum.</summary>
/// <param name="file">The segment.</param>
/// <param name="from">Byte to start at.</param>
/// <param name="end">Byte to end before.</param>
internal sealed class SegmentScan(DiskFile file, long from, long end)
{
    private readonly FileWindow window = new(file, end);
    private long position = from;

    /// <summary>The next piece; null at the end. Pieces follow each other without gaps.</summary>
    public Piece? Next()
    {
        if (position >= end) return null;
        var piece = At(position) ?? Bad();
        position = piece.End;
        return piece;
    }

    /// <summary>Stored bytes of a record that <see cref="Next"/> just gave.</summary>
    public ReadOnlySpan<byte> Stored(Piece record) => window.At(record.Offset + record.Header!.Length, record.Header.StoredLength);

    /// <summary>All bytes of a piece that <see cref="Next"/> just gave.</summary>
    public ReadOnlySpan<byte> Bytes(Piece piece) => window.At(piece.Offset, (int)piece.Length);

    private Piece? At(long at)
    {
        if (CommitMark.Parse(window.At(at, CommitMark.Size)) is { } mark) return new Piece(PieceKind.Mark, at, CommitMark.Size, Mark: mark);
        var start = window.At(at, FrameHeader.Fixed);
        if (start.Length < FrameHeader.Fixed || !start.StartsWith(FrameHeader.Magic)) return null;
        if (FrameHeader.Parse(window.At(at, FrameHeader.LengthOf(start))) is not { } header || at + header.Length > end) return null;
        if (at + header.Total > end) return new Piece(PieceKind.Bad, at, end - at, header, Cause: $"record {header.Number} is cut: {end - at} of {header.Total} bytes are there");
        var sum = Checksum.Of(window.At(at + header.Length, header.StoredLength));
        return sum == header.StoredSum
            ? new Piece(PieceKind.Record, at, header.Total, header)
            : new Piece(PieceKind.BadBody, at, header.Total, header, Cause: $"the body of record {header.Number} does not have its checksum");
    }

    private Piece Bad()
    {
        var first = window.At(position, FrameHeader.Magic.Length);
        var cause = first.SequenceEqual(FrameHeader.Magic) ? "the header of a record does not have its checksum"
            : first.SequenceEqual(CommitMark.Magic) ? "a commit mark does not have its checksum"
            : "neither a record nor a commit mark starts here";
        return new Piece(PieceKind.Bad, position, NextWhole(position + 1) - position, Cause: cause);
    }

    private long NextWhole(long at)
    {
        const int Chunk = 1 << 16;
        while (at < end)
        {
            var found = window.At(at, Chunk).IndexOf(FrameHeader.Magic[..3]); // records and marks differ in the fourth byte
            if (found < 0) at += Math.Max(1, Math.Min(Chunk, end - at) - 2);
            else if (At(at + found) is { Kind: not PieceKind.Bad }) return at + found;
            else at += found + 1;
        }
        return end;
    }
}
