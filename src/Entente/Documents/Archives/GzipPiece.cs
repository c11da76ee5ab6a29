using Entente.Documents.Bytes;

namespace Entente.Documents.Archives;

/// <summary>Hands compressed bytes out of a window in small pieces and remembers where the last one began.</summary>
internal sealed class GzipPiece(RawWindow window, int most) : ReadOnlyStream
{
    /// <summary>Where in the stream the last piece began.</summary>
    public long Handed { get; private set; }

    /// <summary>Whether more was asked for when there was no more.</summary>
    public bool IsExhausted { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (window.At > most) window.Drop(most / 2);
        if (window.Rest.IsEmpty && !await window.FillAsync(cancellationToken))
        {
            IsExhausted = true;
            return 0;
        }
        Handed = window.Offset;
        var count = Math.Min(buffer.Length, window.Rest.Length);
        window.Rest[..count].CopyTo(buffer);
        window.At += count;
        return count;
    }
}
