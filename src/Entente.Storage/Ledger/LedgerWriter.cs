using System.Security.Cryptography;
using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>Appends to the last segment of a ledger, and goes back to the last commit when the disk does not play along.</summary>
/// <remarks>
/// A commit has four steps: the head to come is written and synced under another name, which also shows whether there is room; records and mark are synced in the segment, and from here on the
/// commit stands; the head takes its name; the folder is synced. If one of the last two fails, the next append or commit does them again before anything else.
/// </remarks>
internal sealed class LedgerWriter
{
    private readonly Disk disk;
    private readonly LedgerPaths paths;
    private readonly List<Segment> segments;
    private readonly long segmentBytes;
    private readonly Pending pending = new();
    private bool torn;
    private bool headBehind;

    /// <param name="disk">The disk.</param>
    /// <param name="paths">Where the ledger is.</param>
    /// <param name="segments">Its segments, at least one; new ones are added.</param>
    /// <param name="segmentBytes">Length from which on a segment is closed and another begun.</param>
    public LedgerWriter(Disk disk, LedgerPaths paths, List<Segment> segments, long segmentBytes)
    {
        (this.disk, this.paths, this.segments, this.segmentBytes) = (disk, paths, segments, segmentBytes);
        pending.Restart(Last);
    }

    /// <summary>Whether something was appended and not committed.</summary>
    public bool Waiting => pending.Starts.Count > 0;

    private Segment Last => segments[^1];

    /// <summary>Goes on behind the last commit, after the last segment was written anew.</summary>
    public void Restart() => pending.Restart(Last);

    /// <summary>Adds a record; returns its number.</summary>
    public long Append(RecordKind kind, string subject, DateTimeOffset at, ReadOnlySpan<byte> body, Packing packing) =>
        Append(kind, subject, at, packing.Pack(body), body.Length, SHA256.HashData(body), forgotten: false);

    /// <summary>Adds a record whose body is packed already, or forgotten; returns its number.</summary>
    public long Append(RecordKind kind, string subject, DateTimeOffset at, ReadOnlySpan<byte> stored, int bodyLength, byte[] bodyHash, bool forgotten)
    {
        try
        {
            Mend();
            if (!Waiting && Last.Length >= segmentBytes) Roll();
            var number = Last.Next + pending.Starts.Count;
            var link = RecordChain.Next(pending.Link, number, kind, subject, at, bodyLength, bodyHash);
            pending.Add(new FrameHeader(number, kind, subject, at.ToUniversalTime(), forgotten, stored.Length, bodyLength, bodyHash, link, Checksum.Of(stored)), stored, Last);
            return number;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw Back(trouble);
        }
    }

    /// <summary>Makes all that was appended lasting.</summary>
    public void Commit()
    {
        try
        {
            Mend();
            if (!Waiting) return;
            var head = new LedgerHead(Last.Next + pending.Starts.Count, pending.Link);
            head.Prepare(disk, paths);
            pending.Close(new CommitMark(head.Count, head.Link), Last);
            Last.File.Flush();
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw Back(trouble);
        }
        Last.Committed(pending.Starts, pending.End, pending.Link);
        pending.Restart(Last);
        Publish();
    }

    private void Publish()
    {
        try
        {
            LedgerHead.Publish(disk, paths);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            headBehind = true; // the commit stands; Mend catches up or says why it cannot
        }
    }

    private IOException Back(Exception trouble)
    {
        torn = true;
        pending.Restart(Last);
        try
        {
            Mend();
        }
        catch (Exception again) when (again is IOException or UnauthorizedAccessException)
        {
            // tried again before the next append
        }
        return DiskTrouble.Explain(trouble, paths.Folder, Last.Next);
    }

    private void Mend()
    {
        if (torn)
        {
            if (Last.File.Length > Last.Length) Last.File.Cut(Last.Length);
            torn = false;
        }
        if (!headBehind) return;
        new LedgerHead(Last.Next, Last.Link).Prepare(disk, paths);
        LedgerHead.Publish(disk, paths);
        headBehind = false;
    }

    private void Roll()
    {
        SegmentIndex.Write(disk, paths, Last);
        segments.Add(LedgerOpening.NewSegment(disk, paths, new SegmentHeader(Last.Header.Segment + 1, 0, Last.Next, Last.Link)));
        pending.Restart(Last);
    }
}
