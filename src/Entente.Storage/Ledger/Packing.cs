using ZstdSharp;

namespace Entente.Storage.Ledger;

/// <summary>Packs bodies with Zstandard and unpacks them.</summary>
/// <remarks>Not for several threads at once.</remarks>
internal sealed class Packing : IDisposable
{
    private const int Level = 3; // Zstandard's own default

    private readonly Compressor compressor = new(Level);
    private readonly Decompressor decompressor = new();

    /// <summary>The body, packed.</summary>
    public ReadOnlySpan<byte> Pack(ReadOnlySpan<byte> body) => compressor.Wrap(body);

    /// <summary>The body again; null when the bytes do not unpack to just that length.</summary>
    public byte[]? Unpack(ReadOnlySpan<byte> stored, int length)
    {
        try
        {
            if (length < 0 || Decompressor.GetDecompressedSize(stored) != (ulong)length) return null; // before memory is taken for a length that a damaged header claims
            var body = new byte[length];
            return decompressor.Unwrap(stored, body) == length ? body : null;
        }
        catch (ZstdException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        compressor.Dispose();
        decompressor.Dispose();
    }
}
