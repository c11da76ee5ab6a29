namespace Entente.Documents.Bytes;

/// <summary>Compressed bytes, handed to the decompressor in pieces of which the last one can still be looked at.</summary>
/// <remarks>The decompressor takes more than it needs and does not say how much; the trailer that follows its end is found in the last piece.</remarks>
internal sealed class GzipFeed(Stream input) : ReadOnlyStream
{
    private const int Kept = 16;
    private readonly byte[] buffer = new byte[Kept + (32 << 10)];
    private long start;
    private int position;
    private int end;
    private int handed;

    /// <summary>How many compressed bytes lie before the next one.</summary>
    public long Offset => start + position;

    /// <summary>Whether more was asked for when there was no more.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>The next byte; −1 at the end.</summary>
    public async ValueTask<int> NextAsync(CancellationToken cancellation)
    {
        if (position == end && !await FillAsync(position, cancellation)) return -1;
        return buffer[position++];
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position == end && !await FillAsync(position, cancellationToken))
        {
            IsExhausted = true;
            return 0;
        }
        var count = Math.Min(buffer.Length, end - position);
        this.buffer.AsMemory(position, count).CopyTo(buffer);
        handed = position;
        position += count;
        return count;
    }

    /// <summary>Goes back to just behind the eight bytes <paramref name="trailer"/>, wherever in the last piece they are.</summary>
    /// <returns>False when they are not there.</returns>
    public async ValueTask<bool> SkipTrailerAsync(ReadOnlyMemory<byte> trailer, CancellationToken cancellation)
    {
        var from = Math.Max(0, handed - Kept / 2);
        while (end - position < trailer.Length)
        {
            var isMore = await FillAsync(from, cancellation);
            position -= from;
            handed -= from;
            from = 0;
            if (!isMore) break;
        }
        var found = buffer.AsSpan(from, Math.Min(end, position + trailer.Length) - from).IndexOf(trailer.Span);
        if (found < 0) return false;
        position = from + found + trailer.Length;
        return true;
    }

    /// <summary>Reads on behind what is there, keeping the bytes from <paramref name="keep"/> on (and a few before).</summary>
    private async ValueTask<bool> FillAsync(int keep, CancellationToken cancellation)
    {
        var isNext = keep == position && position == end;
        var from = isNext ? Math.Max(0, end - Kept) : keep;
        buffer.AsSpan(from, end - from).CopyTo(buffer);
        start += from;
        end -= from;
        if (isNext) position = end;
        var count = await input.ReadAsync(buffer.AsMemory(end), cancellation);
        if (isNext) handed = end;
        end += count;
        return count > 0;
    }
}
