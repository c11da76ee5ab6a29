using Entente.Storage.Ledger.Disks;

namespace Entente.Tests.Storage.Ledger;

/// <summary>An open file of a <see cref="MemoryDisk"/>; it stays the same file when its name goes to another.</summary>
internal sealed class MemoryFile(MemoryDisk disk, string path, int file) : DiskFile
{
    public override long Length => disk.Content(file).Length;

    public override int Read(Span<byte> into, long at)
    {
        var content = disk.Content(file);
        var length = (int)Math.Clamp(content.Length - at, 0, into.Length);
        content.AsSpan((int)Math.Min(at, content.Length), length).CopyTo(into);
        return length;
    }

    public override void Write(ReadOnlySpan<byte> bytes, long at) => disk.Write(path, file, bytes, at);

    public override void Cut(long length) => disk.Cut(path, file, length);

    public override void Flush() => disk.Flush(path, file);

    public override void Dispose()
    {
    }
}
