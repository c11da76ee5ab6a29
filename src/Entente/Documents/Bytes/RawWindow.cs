namespace Entente.Documents.Bytes;

/// <summary>The bytes of a stream from some point on, held so that a reader can go back over them; what lies before that point is let go.</summary>
internal sealed class RawWindow(Stream input, int size)
{
    private byte[] buffer = new byte[size];
    private int end;
    private bool isOver;

    /// <summary>How many bytes of the stream lie before the window.</summary>
    public long Start { get; private set; }

    /// <summary>Where the reader stands in the window.</summary>
    public int At { get; set; }

    /// <summary>How many bytes of the stream lie before the reader.</summary>
    public long Offset => Start + At;

    /// <summary>The bytes from the reader on that are there.</summary>
    public ReadOnlyMemory<byte> Rest => buffer.AsMemory(At, end - At);

    /// <summary>The bytes from the window's start on that are there.</summary>
    public ReadOnlyMemory<byte> Whole => buffer.AsMemory(0, end);

    /// <summary>Lets go of what lies before the reader, all but <paramref name="keep"/> bytes of it; a buffer that one long stretch made large is given back.</summary>
    public void Drop(int keep = 0)
    {
        var from = Math.Max(0, At - keep);
        if (from == 0) return;
        var target = buffer.Length > size * 4 && end - from <= size ? new byte[size] : buffer;
        buffer.AsSpan(from, end - from).CopyTo(target);
        (buffer, Start, At, end) = (target, Start + from, At - from, end - from);
    }

    /// <summary>Reads on behind what is there.</summary>
    /// <returns>False at the end of the stream.</returns>
    public async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (isOver) return false;
        if (end == buffer.Length) Array.Resize(ref buffer, checked(buffer.Length * 2));
        var count = await input.ReadAsync(buffer.AsMemory(end), cancellation);
        end += count;
        isOver = count == 0;
        return count > 0;
    }

    /// <summary>Reads on until at least <paramref name="count"/> bytes lie before the reader.</summary>
    /// <returns>False when the stream ends before.</returns>
    public async ValueTask<bool> NeedAsync(int count, CancellationToken cancellation)
    {
        while (end - At < count)
            if (!await FillAsync(cancellation)) return false;
        return true;
    }
}
