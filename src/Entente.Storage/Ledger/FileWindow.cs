using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>Reads a file forwards in large steps, up to an end that is fixed at the start.</summary>
internal sealed class FileWindow(DiskFile file, long end)
{
    private const int Step = 1 << 20;

    private byte[] buffer = new byte[(int)Math.Min(Step, Math.Max(end, 1))];
    private long start;
    private int held;

    /// <summary>Byte behind the last.</summary>
    public long End => end;

    /// <summary>Up to <paramref name="length"/> bytes from <paramref name="at"/> on, fewer only at the end; valid until the next call.</summary>
    public ReadOnlySpan<byte> At(long at, int length)
    {
        length = (int)Math.Min(length, Math.Max(0, end - at));
        if (at < start || at + length > start + held) Fill(at, length);
        return buffer.AsSpan((int)(at - start), Math.Min(length, (int)Math.Max(0, start + held - at)));
    }

    private void Fill(long at, int length)
    {
        if (length > buffer.Length) buffer = new byte[length];
        start = at;
        held = file.Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - at)), at);
    }
}
