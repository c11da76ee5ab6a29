using System.Buffers.Binary;
using System.IO.Compression;
using Entente.Documents.Bytes;

namespace Entente.Documents.Archives;

/// <summary>Decompresses an archive whose records are gzip members, checks each, and finds the next whole one behind damage.</summary>
internal sealed class GzipRecords(Stream input) : MemberStream
{
    private const int Kept = 2 << 20; // compressed bytes that can be gone back over, more than nearly all records have
    private static readonly byte[] magic = [0x1F, 0x8B, 8];
    private readonly RawWindow window = new(input, 128 << 10);
    private DeflateStream? member;
    private GzipPiece? piece;
    private uint sum;
    private uint length;
    private bool isFirst = true;
    private byte[] found = [];

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
        base.Dispose(disposing);
    }

    private async ValueTask<int> DecompressAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        if (found.Length > 0)
        {
            var first = Math.Min(found.Length, buffer.Length);
            found.AsMemory(0, first).CopyTo(buffer);
            found = found[first..];
            return first;
        }
        try
        {
            return await member!.ReadAsync(buffer, cancellation);
        }
        catch (InvalidDataException)
        {
            throw await DamagedAsync(piece!.IsExhausted ? $"the archive is cut at byte {window.Offset}" : $"the compressed data is damaged near byte {piece.Handed}", cancellation);
        }
    }

    // Opens the member at the reader; false at the end of the file, where zeros may fill up a block.
    private async ValueTask<bool> OpenAsync(CancellationToken cancellation)
    {
        window.Drop();
        while (!isFirst && await window.NeedAsync(1, cancellation) && window.Rest.Span[0] == 0)
        {
            window.At++;
            if (window.At > 4096) window.Drop();
        }
        if (!await window.NeedAsync(1, cancellation)) return false;
        Member = window.Offset;
        isFirst = false;
        if (await HeaderAsync(cancellation) is { } problem) throw await DamagedAsync(problem, cancellation);
        Start();
        return true;
    }

    private void Start()
    {
        (sum, length, found) = (0, 0, []);
        member?.Dispose();
        piece = new GzipPiece(window, Kept);
        member = new DeflateStream(piece, CompressionMode.Decompress, leaveOpen: true);
    }

    // Steps over a header; says what is wrong with it.
    private async ValueTask<string?> HeaderAsync(CancellationToken cancellation)
    {
        if (!await window.NeedAsync(10, cancellation)) return $"the archive is cut at byte {window.Offset + window.Rest.Length}";
        if (!window.Rest.Span.StartsWith(magic)) return $"no gzip member begins at byte {window.Offset}";
        var flags = window.Rest.Span[3];
        window.At += 10;
        if ((flags & 4) != 0)
        {
            if (!await window.NeedAsync(2, cancellation)) return "the gzip header is cut";
            var extra = 2 + BinaryPrimitives.ReadUInt16LittleEndian(window.Rest.Span);
            if (!await window.NeedAsync(extra, cancellation)) return "the gzip header is cut";
            window.At += extra;
        }
        for (var names = (flags >> 3 & 1) + (flags >> 4 & 1); names > 0; names--)
            if (!await SkipNameAsync(cancellation)) return $"the gzip header at byte {Member} never ends";
        if ((flags & 2) != 0) window.At += await window.NeedAsync(2, cancellation) ? 2 : 0;
        return null;
    }

    private async ValueTask<bool> SkipNameAsync(CancellationToken cancellation)
    {
        for (var count = 0; count < 1 << 12 && await window.NeedAsync(1, cancellation); count++)
        {
            var isEnd = window.Rest.Span[0] == 0;
            window.At++;
            if (isEnd) return true;
        }
        return false;
    }

    private async ValueTask CloseAsync(CancellationToken cancellation)
    {
        member!.Dispose();
        member = null;
        if (piece!.IsExhausted) throw await DamagedAsync($"the archive is cut at byte {window.Offset}", cancellation);
        var trailer = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, sum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(4), length);
        var from = (int)Math.Max(0, piece.Handed - 8 - window.Start);
        await window.NeedAsync(8, cancellation);
        var at = window.Whole.Span[from..].IndexOf(trailer);
        if (at < 0) throw await DamagedAsync("the gzip member does not end with its checksum", cancellation);
        window.At = from + at + 8;
    }

    // Goes back to where the damaged member began and on to the next that holds a record.
    private async ValueTask<MemberException> DamagedAsync(string cause, CancellationToken cancellation)
    {
        var (damaged, back) = (Member, Member - window.Start + 1);
        member?.Dispose();
        member = null;
        window.At = back < 0 ? 0 : (int)Math.Min(back, window.Whole.Length);
        while (await NextMagicAsync(cancellation))
        {
            var candidate = window.Offset;
            Member = candidate;
            if (await HeaderAsync(cancellation) is null && await HoldsRecordAsync(cancellation)) return new MemberException(damaged, cause);
            member?.Dispose();
            member = null;
            window.At = (int)Math.Max(0, candidate - window.Start + 1);
        }
        return new MemberException(damaged, cause);
    }

    private async ValueTask<bool> NextMagicAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var at = window.Rest.Span.IndexOf(magic);
            window.At += at >= 0 ? at : Math.Max(0, window.Rest.Length - magic.Length + 1);
            if (at >= 0) return true;
            window.Drop();
            if (await window.FillAsync(cancellation)) continue;
            window.At += window.Rest.Length;
            return false;
        }
    }

    private async ValueTask<bool> HoldsRecordAsync(CancellationToken cancellation)
    {
        Start();
        var head = new byte[5];
        try
        {
            var count = await member!.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
            if (count < head.Length || !head.AsSpan().SequenceEqual("WARC/"u8)) return false;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        (found, sum, length) = (head, 0, 0);
        return true;
    }
}
