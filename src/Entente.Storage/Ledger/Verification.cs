using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>One check of a whole ledger.</summary>
internal sealed class Verification(Disk disk, LedgerPaths paths) : IDisposable
{
    private readonly List<Damage> damages = [];
    private readonly Packing packing = new();
    private LedgerHead? head;
    private long next;
    private byte[]? link = RecordChain.Start(); // null where damage hid it
    private long intact, forgotten, bytes, unfinished;

    /// <summary>Reads everything.</summary>
    public LedgerReport Run()
    {
        ReadHead(begun: disk.Files(paths.Folder).Any(name => !name.EndsWith(LedgerPaths.NewEnding, StringComparison.Ordinal)));
        var numbers = LedgerPaths.Segments(disk.Files(paths.Folder));
        for (var number = 1; number <= (numbers.Count > 0 ? numbers[^1] : 0); number++)
        {
            if (numbers.Contains(number)) Segment(number, last: number == numbers[^1]);
            else Missing(paths.Segment(number));
        }
        if (head is not null && next < head.Count) Short(numbers.Count > 0 ? numbers[^1] : 0, head.Count);
        return new LedgerReport(intact, forgotten, head?.Count, numbers.Count, bytes, unfinished, damages);
    }

    public void Dispose() => packing.Dispose();

    private void ReadHead(bool begun)
    {
        if (!disk.Exists(paths.Head))
        {
            if (begun) damages.Add(new Damage(paths.Head, 0, "the head is missing", Remedy.Head, Evidence: true));
            else head = new LedgerHead(0, RecordChain.Start());
            return;
        }
        head = LedgerHead.Read(disk, paths);
        if (head is null) damages.Add(new Damage(paths.Head, 0, "the head does not have its checksum", Remedy.Head, Evidence: true));
    }

    private void Segment(int number, bool last)
    {
        using var file = disk.Read(paths.Segment(number));
        bytes += file.Length;
        var start = new byte[SegmentHeader.Size];
        var header = SegmentHeader.Parse(start.AsSpan(0, file.Read(start, 0)));
        if (header is null && last && head is not null && head.Count <= next)
        {
            unfinished += file.Length; // making it was interrupted
            return;
        }
        Begin(header, number);
        var check = new SegmentCheck(file, paths.Segment(number), next, link, head, packing);
        check.Run(last);
        damages.AddRange(check.Damages);
        (next, link) = (check.Next, check.Link);
        (intact, forgotten, unfinished) = (intact + check.Intact, forgotten + check.Forgotten, unfinished + check.Unfinished);
        if (check.HeadIsOther) damages.Add(new Damage(paths.Head, 0, "the head is of another ledger", Remedy.Head, Evidence: true));
        if (!last) Index(number, header, file, check);
    }

    private void Begin(SegmentHeader? header, int number)
    {
        var path = paths.Segment(number);
        if (header is null)
        {
            Add(path, 0, "the header of the segment does not have its checksum");
            return;
        }
        if (header.Segment != number) Add(path, 0, $"segment {header.Segment} stands where segment {number} belongs");
        else if (header.First != next) Add(path, 0, $"the segment begins with record {header.First}, the one before it ends with {next - 1}");
        else if (link is not null && !header.Link.AsSpan().SequenceEqual(link)) Add(path, 0, "the running hash of the segment does not follow from the one before it");
        (next, link) = (header.First, header.Link);
    }

    private void Index(int number, SegmentHeader? header, DiskFile file, SegmentCheck check)
    {
        if (header is null) return; // already named, and no index can be compared with it
        var segment = new Segment(header, file);
        var wrong = SegmentIndex.Fill(disk, paths, segment);
        if (wrong is null && check.Damages.Count == 0 && !segment.Offsets.SequenceEqual(check.Starts)) wrong = "the index is of another state of the segment";
        if (wrong is not null) damages.Add(new Damage(paths.Index(number), 0, wrong, Remedy.Index, Evidence: false));
    }

    private void Missing(string path)
    {
        Add(path, 0, "the segment is missing");
        link = null;
    }

    private void Short(int last, long acknowledged)
    {
        using var file = last > 0 ? disk.Read(paths.Segment(last)) : null;
        Add(paths.Segment(Math.Max(1, last)), file?.Length ?? 0, $"the ledger ends after {next} records, {acknowledged} were acknowledged");
    }

    private void Add(string file, long offset, string cause) => damages.Add(new Damage(file, offset, cause, Remedy.Evidence, Evidence: true));
}
