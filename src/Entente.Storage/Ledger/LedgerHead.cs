using System.Buffers.Binary;
using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>The file <c>ledger/head</c>: how many records were acknowledged, and the running hash over them. It betrays a ledger that lost its end.</summary>
/// <remarks>Layout: <c>ENTHEAD1</c> (8) · count (8) · running hash (32) · CRC-32C (4). It is replaced whole: another file is written and synced, then takes its name.</remarks>
internal sealed record LedgerHead(long Count, byte[] Link)
{
    private const int Size = 52;

    private static ReadOnlySpan<byte> Magic => "ENTHEAD1"u8;

    /// <summary>Reads the head of a ledger; null when the file is there but is not as it was written.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static LedgerHead? Read(Disk disk, LedgerPaths paths)
    {
        using var file = disk.Read(paths.Head);
        var bytes = new byte[Size];
        if (file.Length != Size || file.Read(bytes, 0) < Size || !bytes.AsSpan().StartsWith(Magic) || !Checksum.Holds(bytes)) return null;
        return new LedgerHead(BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(8)), bytes[16..48]);
    }

    /// <summary>Writes the file that is to become the head; nothing counts before <see cref="Publish"/>.</summary>
    public void Prepare(Disk disk, LedgerPaths paths)
    {
        var bytes = new byte[Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), Count);
        Link.CopyTo(bytes, 16);
        Checksum.Seal(bytes);
        using var file = disk.Create(paths.NewHead);
        file.Write(bytes, 0);
        file.Flush();
    }

    /// <summary>Makes the prepared file the head.</summary>
    public static void Publish(Disk disk, LedgerPaths paths)
    {
        disk.Rename(paths.NewHead, paths.Head);
        disk.FlushFolder(paths.Folder);
    }
}
