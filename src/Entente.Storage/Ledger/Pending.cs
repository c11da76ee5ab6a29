using System.Buffers;

namespace Entente.Storage.Ledger;

/// <summary>Records that were appended and not committed, as bytes on their way to the segment.</summary>
internal sealed class Pending
{
    private const int Most = 1 << 20;

    private readonly ArrayBufferWriter<byte> buffer = new(1 << 16);
    private readonly List<long> starts = [];
    private long written;

    /// <summary>Where in the segment the records start.</summary>
    public IReadOnlyList<long> Starts => starts;

    /// <summary>Running hash up to the last record.</summary>
    public byte[] Link { get; private set; } = [];

    /// <summary>Byte of the segment behind all of them.</summary>
    public long End => written + buffer.WrittenCount;

    /// <summary>Drops everything; the next bytes go behind the last commit of <paramref name="segment"/>.</summary>
    public void Restart(Segment segment)
    {
        buffer.ResetWrittenCount();
        starts.Clear();
        written = segment.Length;
        Link = segment.Link;
    }

    /// <summary>Takes a record in; writes to the segment when much is waiting.</summary>
    public void Add(FrameHeader header, ReadOnlySpan<byte> stored, Segment segment)
    {
        starts.Add(End);
        Link = header.Link;
        var length = header.Length;
        header.Write(buffer.GetSpan(length));
        buffer.Advance(length);
        buffer.Write(stored);
        if (buffer.WrittenCount >= Most) Write(segment);
    }

    /// <summary>Takes a commit mark in and writes all to the segment.</summary>
    public void Close(CommitMark mark, Segment segment)
    {
        mark.Write(buffer.GetSpan(CommitMark.Size));
        buffer.Advance(CommitMark.Size);
        Write(segment);
    }

    private void Write(Segment segment)
    {
        segment.File.Write(buffer.WrittenSpan, written);
        written += buffer.WrittenCount;
        buffer.ResetWrittenCount();
    }
}
