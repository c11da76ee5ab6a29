using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>An open segment: its file, and where each committed record starts.</summary>
internal sealed class Segment(SegmentHeader header, DiskFile file) : IDisposable
{
    private readonly List<long> offsets = [];

    /// <summary>Its first bytes.</summary>
    public SegmentHeader Header { get; } = header;

    /// <summary>Its file.</summary>
    public DiskFile File { get; } = file;

    /// <summary>Number of its first record.</summary>
    public long First => Header.First;

    /// <summary>Number behind its last committed record.</summary>
    public long Next => First + offsets.Count;

    /// <summary>Byte behind its last commit mark.</summary>
    public long Length { get; private set; } = SegmentHeader.Size;

    /// <summary>Running hash up to its last committed record.</summary>
    public byte[] Link { get; private set; } = header.Link;

    /// <summary>Where the committed records start.</summary>
    public IReadOnlyList<long> Offsets => offsets;

    /// <summary>Takes note of a commit.</summary>
    public void Committed(IEnumerable<long> starts, long length, byte[] link)
    {
        offsets.AddRange(starts);
        Length = length;
        Link = link;
    }

    /// <summary>Start and end of a record; a commit mark may stand before the end.</summary>
    public (long Start, long End) Extent(long number)
    {
        var place = (int)(number - First);
        return (offsets[place], place + 1 < offsets.Count ? offsets[place + 1] : Length);
    }

    /// <summary>The same segment with another file.</summary>
    public Segment With(SegmentHeader other, DiskFile anew, IEnumerable<long> starts, long length)
    {
        var made = new Segment(other, anew);
        made.Committed(starts, length, Link);
        return made;
    }

    public void Dispose() => File.Dispose();
}
