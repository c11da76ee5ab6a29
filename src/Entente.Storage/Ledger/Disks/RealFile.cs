using Microsoft.Win32.SafeHandles;

namespace Entente.Storage.Ledger.Disks;

/// <summary>A file of this machine.</summary>
internal sealed class RealFile(SafeFileHandle handle) : DiskFile
{
    public override long Length => RandomAccess.GetLength(handle);

    public override int Read(Span<byte> into, long at)
    {
        var total = 0;
        while (total < into.Length && RandomAccess.Read(handle, into[total..], at + total) is var got && got > 0) total += got;
        return total;
    }

    public override void Write(ReadOnlySpan<byte> bytes, long at) => RandomAccess.Write(handle, bytes, at);

    public override void Cut(long length) => RandomAccess.SetLength(handle, length);

    public override void Flush() => RandomAccess.FlushToDisk(handle);

    public override void Dispose() => handle.Dispose();
}
