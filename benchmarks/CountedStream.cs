using Entente.Documents.Bytes;

namespace Entente.Benchmarks;

/// <summary>Counts the bytes that are read through it.</summary>
internal sealed class CountedStream(Stream input) : ReadOnlyStream
{
    public long Taken { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await input.ReadAsync(buffer, cancellationToken);
        Taken += count;
        return count;
    }
}
