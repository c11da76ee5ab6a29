namespace Entente.Documents.Bytes;

/// <summary>Shows the first bytes of a stream before they are read, so that its kind can be told.</summary>
internal sealed class PeekStream(Stream input) : ReadOnlyStream
{
    private byte[] head = [];
    private int given;
    private InputException? damage;

    /// <summary>The first bytes: <paramref name="count"/> of them, fewer only when the stream is shorter. To be called once, before reading.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync(int count, CancellationToken cancellation)
    {
        head = new byte[count];
        var length = 0;
        try
        {
            for (int read; length < count && (read = await input.ReadAsync(head.AsMemory(length), cancellation)) > 0;) length += read;
        }
        catch (InputException e) when (length > 0)
        {
            damage = e; // told when what stands before it has been read
        }
        Array.Resize(ref head, length);
        return head;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (given == head.Length && damage is not null) throw damage;
        if (given == head.Length) return await input.ReadAsync(buffer, cancellationToken);
        var count = Math.Min(buffer.Length, head.Length - given);
        head.AsMemory(given, count).CopyTo(buffer);
        given += count;
        return count;
    }
}
