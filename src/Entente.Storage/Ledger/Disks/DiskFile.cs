namespace Entente.Storage.Ledger.Disks;

/// <summary>An open file, read and written at given places.</summary>
internal abstract class DiskFile : IDisposable
{
    /// <summary>Bytes it holds.</summary>
    public abstract long Length { get; }

    /// <summary>Reads from byte <paramref name="at"/>; returns how many bytes there were, fewer than asked for only at the end of the file.</summary>
    public abstract int Read(Span<byte> into, long at);

    /// <summary>Writes all bytes from byte <paramref name="at"/> on.</summary>
    public abstract void Write(ReadOnlySpan<byte> bytes, long at);

    /// <summary>Cuts the file to a length.</summary>
    public abstract void Cut(long length);

    /// <summary>Returns when the bytes are on the disk itself (fsync).</summary>
    public abstract void Flush();

    /// <inheritdoc/>
    public abstract void Dispose();
}
