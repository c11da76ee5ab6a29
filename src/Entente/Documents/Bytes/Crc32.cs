namespace Entente.Documents.Bytes;

/// <summary>The checksum of gzip (IEEE 802.3, reflected), four bytes a step.</summary>
internal static class Crc32
{
    private static readonly uint[][] tables = Tables();

    /// <summary>The checksum of what <paramref name="sum"/> covers followed by <paramref name="bytes"/>; 0 stands for nothing yet.</summary>
    public static uint Append(uint sum, ReadOnlySpan<byte> bytes)
    {
        var (t0, t1, t2, t3) = (tables[0], tables[1], tables[2], tables[3]);
        sum = ~sum;
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            sum ^= (uint)(bytes[0] | bytes[1] << 8 | bytes[2] << 16 | bytes[3] << 24);
            sum = t3[sum & 255] ^ t2[sum >> 8 & 255] ^ t1[sum >> 16 & 255] ^ t0[sum >> 24];
        }
        foreach (var b in bytes) sum = t0[(sum ^ b) & 255] ^ sum >> 8;
        return ~sum;
    }

    private static uint[][] Tables()
    {
        var made = new uint[4][];
        for (var t = 0; t < 4; t++)
        {
            made[t] = new uint[256];
            for (var i = 0; i < 256; i++) made[t][i] = t == 0 ? Remainder((uint)i) : made[0][made[t - 1][i] & 255] ^ made[t - 1][i] >> 8;
        }
        return made;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? 0xEDB88320 ^ value >> 1 : value >> 1;
        return value;
    }
}
