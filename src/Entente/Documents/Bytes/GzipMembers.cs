using System.Buffers.Binary;
using System.IO.Compression;

namespace Entente.Documents.Bytes;

/// <summary>Decompresses gzip, one member after another, and notices what the framework's own stream passes over: cuts, wrong checksums, foreign bytes behind.</summary>
/// <remarks>What was intact before the damage is given first; then a read throws <see cref="InputException"/> with the byte offset.</remarks>
internal sealed class GzipMembers(Stream input) : ReadOnlyStream
{
    private const string Remedy = "fetch or compress the file again";
    private readonly GzipFeed feed = new(input);
    private DeflateStream? member;
    private bool isFirst = true;
    private long memberStart;
    private uint sum;
    private uint length;

    /// <summary>Whether all that was given is checked and whole, as it is behind the last byte of a member.</summary>
    public bool IsBetweenMembers { get; private set; }

    /// <summary>Compressed bytes taken so far.</summary>
    public long Taken => feed.Offset;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (member is null && !await OpenAsync(cancellationToken)) return 0;
            var count = await DecompressAsync(buffer, cancellationToken);
            if (count == 0)
            {
                await CloseAsync(cancellationToken);
                continue;
            }
            sum = Crc32.Append(sum, buffer.Span[..count]);
            length += (uint)count;
            return count;
        }
    }

    protected override void Dispose(bool disposing)
    {
        member?.Dispose();
        feed.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<int> DecompressAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        try
        {
            return await member!.ReadAsync(buffer, cancellation);
        }
        catch (InvalidDataException)
        {
            if (feed.IsExhausted) throw Cut();
            throw new InputException($"the compressed data is damaged near byte {feed.Offset}", Remedy);
        }
    }

    /// <summary>Reads the header of the next member; false at the end of the file, where zeros may fill up a block.</summary>
    private async ValueTask<bool> OpenAsync(CancellationToken cancellation)
    {
        memberStart = feed.Offset;
        var next = await feed.NextAsync(cancellation);
        while (next == 0 && !isFirst)
        {
            memberStart = feed.Offset;
            next = await feed.NextAsync(cancellation);
        }
        if (next < 0) return false;
        if (next != 0x1F || await feed.NextAsync(cancellation) != 0x8B)
            throw new InputException($"bytes that are not gzip follow the compressed data at byte {memberStart}", "cut them off; all before them was read");
        if (await HeaderByteAsync(cancellation) != 8)
            throw new InputException($"the gzip header at byte {memberStart} names an unknown method", Remedy);
        await SkipHeaderAsync(await HeaderByteAsync(cancellation), cancellation);
        (sum, length, isFirst, IsBetweenMembers) = (0, 0, false, false);
        member = new DeflateStream(feed, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    private async ValueTask SkipHeaderAsync(int flags, CancellationToken cancellation)
    {
        var skip = 6;
        for (; skip > 0; skip--) await HeaderByteAsync(cancellation);
        if ((flags & 4) != 0)
            for (skip = await HeaderByteAsync(cancellation) | await HeaderByteAsync(cancellation) << 8; skip > 0; skip--) await HeaderByteAsync(cancellation);
        if ((flags & 8) != 0) await SkipNameAsync(cancellation);
        if ((flags & 16) != 0) await SkipNameAsync(cancellation);
        if ((flags & 2) != 0)
            for (skip = 2; skip > 0; skip--) await HeaderByteAsync(cancellation);
    }

    private async ValueTask SkipNameAsync(CancellationToken cancellation)
    {
        for (var count = 0; await HeaderByteAsync(cancellation) != 0; count++)
            if (count > 1 << 16) throw new InputException($"the gzip header at byte {memberStart} never ends", Remedy);
    }

    private async ValueTask<int> HeaderByteAsync(CancellationToken cancellation) =>
        await feed.NextAsync(cancellation) is >= 0 and var value ? value : throw Cut();

    private async ValueTask CloseAsync(CancellationToken cancellation)
    {
        member!.Dispose();
        member = null;
        if (feed.IsExhausted) throw Cut();
        var trailer = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, sum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(4), length);
        if (!await feed.SkipTrailerAsync(trailer, cancellation))
            throw new InputException($"the gzip member from byte {memberStart} does not end with its checksum (cut or damaged before byte {feed.Offset})", Remedy);
        IsBetweenMembers = true;
    }

    private InputException Cut() => new($"the gzip file is cut at byte {feed.Offset}", Remedy);
}
