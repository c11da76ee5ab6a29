namespace Entente.Documents.Bytes;

/// <summary>Cuts a stream into lines without ever holding more than one; a line over <see cref="Limits.Line"/> is skipped while it is read.</summary>
internal sealed class LineReader(Stream input)
{
    private byte[] buffer = new byte[64 << 10];
    private int start;
    private int end;
    private bool isOver;

    /// <summary>The number of the last line given, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its line end, valid until the next call; null at the end of the stream.</summary>
    public async ValueTask<ByteLine?> NextAsync(CancellationToken cancellation)
    {
        var (skipped, looked) = (0L, 0);
        while (true)
        {
            var found = buffer.AsSpan(start + looked, end - start - looked).IndexOf((byte)'\n');
            if (found >= 0) return Take(start + looked + found, start + looked + found + 1, skipped);
            if (end - start > Limits.Line)
            {
                skipped += end - start;
                start = end = 0;
            }
            looked = end - start;
            if (isOver || !await FillAsync(cancellation)) return looked == 0 && skipped == 0 ? null : Take(end, end, skipped);
        }
    }

    private ByteLine Take(int stop, int next, long skipped)
    {
        var line = buffer.AsMemory(start, stop - start);
        start = next;
        Number++;
        if (skipped > 0 || line.Length > Limits.Line) return new ByteLine(default, skipped + line.Length);
        return new ByteLine(line.Span is [.., (byte)'\r'] ? line[..^1] : line, line.Length);
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2 < Limits.Line ? buffer.Length * 2 : Limits.Line + (64 << 10));
        var count = await input.ReadAsync(buffer.AsMemory(end), cancellation);
        end += count;
        isOver = count == 0;
        return count > 0;
    }
}
