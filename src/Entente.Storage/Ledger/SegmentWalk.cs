namespace Entente.Storage.Ledger;

/// <summary>Reads a segment from its start to find its records, as far as everything is whole.</summary>
internal sealed class SegmentWalk(Segment segment)
{
    private readonly List<long> starts = [];
    private byte[] link = segment.Header.Link;
    private long next = segment.First;

    /// <summary>Fills in the records up to the last commit mark before which everything is whole.</summary>
    /// <returns>The first piece that is not; null when the segment is whole.</returns>
    public Piece? Fill()
    {
        var scan = new SegmentScan(segment.File, SegmentHeader.Size, segment.File.Length);
        while (scan.Next() is { } piece)
        {
            if (Wrong(piece) is { } cause) return piece with { Cause = cause };
            if (piece.Kind == PieceKind.Mark)
            {
                segment.Committed(starts, piece.End, link);
                starts.Clear();
            }
        }
        return null;
    }

    private string? Wrong(Piece piece)
    {
        if (piece.Kind is PieceKind.Bad or PieceKind.BadBody) return piece.Cause;
        if (piece.Mark is { } mark) return mark.Count == next && mark.Link.AsSpan().SequenceEqual(link) ? null : "a commit mark does not fit the records before it";
        var header = piece.Header!;
        if (header.Number != next) return $"record {header.Number} stands where record {next} belongs";
        if (!header.LinkAfter(link).AsSpan().SequenceEqual(header.Link)) return $"the running hash of record {next} does not follow from the record before it";
        starts.Add(piece.Offset);
        link = header.Link;
        next++;
        return null;
    }
}
