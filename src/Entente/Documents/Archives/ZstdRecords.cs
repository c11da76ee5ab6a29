using System.Buffers.Binary;
using Entente.Documents.Bytes;
using ZstdSharp;

namespace Entente.Documents.Archives;

/// <summary>Decompresses an archive whose records are zstd frames, with the dictionary that may stand in its first frame, and finds the next whole one behind damage.</summary>
internal sealed class ZstdRecords(Stream input) : MemberStream
{
    private const int Kept = 2 << 20;
    private const int MostDictionary = 16 << 20;
    private static readonly byte[] magic = [0x28, 0xB5, 0x2F, 0xFD];
    private readonly RawWindow window = new(input, 128 << 10);
    private readonly ZstdStep zstd = new();
    private bool isOpen;
    private bool isFirst = true;
    private byte[] found = [];

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (found.Length > 0)
            {
                var first = Math.Min(found.Length, buffer.Length);
                found.AsMemory(0, first).CopyTo(buffer);
                found = found[first..];
                return first;
            }
            if (!isOpen && !await OpenAsync(cancellationToken)) return 0;
            if (window.At > Kept) window.Drop(Kept / 2);
            if (Step(buffer.Span, out var isStuck) is not { } count) throw await DamagedAsync($"the compressed data is damaged near byte {window.Offset}", cancellationToken);
            if (count > 0) return count;
            if (isStuck && isOpen && !await window.FillAsync(cancellationToken)) throw await DamagedAsync($"the archive is cut at byte {window.Offset + window.Rest.Length}", cancellationToken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        zstd.Dispose();
        base.Dispose(disposing);
    }

    // Decompresses what is there: how many bytes came of it, null when they are damaged.
    private int? Step(Span<byte> buffer, out bool isStuck)
    {
        isStuck = false;
        if (zstd.Next(window.Rest.Span, buffer) is not { } step) return null;
        window.At += step.Taken;
        isOpen = !step.IsEnd;
        isStuck = (step.Taken == 0 && step.Made == 0) || window.Rest.IsEmpty;
        return step.Made;
    }

    private async ValueTask<bool> OpenAsync(CancellationToken cancellation)
    {
        while (true)
        {
            window.Drop();
            Member = window.Offset;
            if (!await window.NeedAsync(4, cancellation))
            {
                if (window.Rest.IsEmpty) return false;
                throw await DamagedAsync($"the archive is cut at byte {window.Offset}", cancellation);
            }
            if (window.Rest.Span.StartsWith(magic))
            {
                zstd.Reset();
                (isOpen, isFirst) = (true, false);
                return true;
            }
            if (!IsSkippable(window.Rest.Span)) throw await DamagedAsync($"no zstd frame begins at byte {window.Offset}", cancellation);
            await SkipAsync(cancellation);
        }
    }

    private static bool IsSkippable(ReadOnlySpan<byte> head) => (BinaryPrimitives.ReadUInt32LittleEndian(head) & 0xFFFFFFF0) == 0x184D2A50;

    // The first frame may hold the dictionary of all others.
    private async ValueTask SkipAsync(CancellationToken cancellation)
    {
        if (!await window.NeedAsync(8, cancellation)) throw await DamagedAsync($"the archive is cut at byte {window.Offset}", cancellation);
        var isDictionary = isFirst && window.Rest.Span[0] == 0x5D;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(window.Rest.Span[4..]);
        if (length > MostDictionary) throw await DamagedAsync($"a frame of {length} bytes to be skipped begins at byte {window.Offset}", cancellation);
        if (!await window.NeedAsync(8 + (int)length, cancellation)) throw await DamagedAsync($"the archive is cut at byte {window.Offset + window.Rest.Length}", cancellation);
        var content = window.Rest.Span.Slice(8, (int)length);
        var isUsable = !isDictionary || Load(content);
        isFirst = false;
        if (!isUsable) throw await DamagedAsync("the dictionary of the archive is damaged", cancellation);
        window.At += 8 + (int)length;
    }

    private bool Load(ReadOnlySpan<byte> dictionary)
    {
        try
        {
            using var plain = new Decompressor();
            return zstd.Load(dictionary.StartsWith(magic) ? plain.Unwrap(dictionary, MostDictionary) : dictionary);
        }
        catch (ZstdException)
        {
            return false;
        }
    }

    private async ValueTask<MemberException> DamagedAsync(string cause, CancellationToken cancellation)
    {
        var damaged = Member;
        isOpen = false;
        window.At = (int)Math.Clamp(Member - window.Start + 1, 0, window.Whole.Length);
        while (await NextMagicAsync(cancellation))
        {
            Member = window.Offset;
            if (await HoldsRecordAsync(cancellation)) return new MemberException(damaged, cause);
            isOpen = false;
            window.At = (int)Math.Max(0, Member - window.Start + 1);
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
        zstd.Reset();
        isOpen = true;
        var (head, count) = (new byte[5], 0);
        while (count < head.Length && isOpen)
        {
            if (Step(head.AsSpan(count), out var isStuck) is not { } made) return false;
            count += made;
            if (made == 0 && isStuck && isOpen && !await window.FillAsync(cancellation)) return false;
        }
        if (count < head.Length || !head.AsSpan().SequenceEqual("WARC/"u8)) return false;
        found = head;
        return true;
    }
}
