using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Entente.Documents.Fetching;

/// <summary>Tells public addresses from those that lead into somebody's own network.</summary>
/// <remarks>Of IPv6 only the global unicast range is public; forms that carry an IPv4 address are judged by it, or refused as a whole.</remarks>
internal static class AddressClass
{
    private static readonly (uint Network, int Bits, string What)[] networks =
    [
        (0x00000000, 8, "unspecified"), (0x0A000000, 8, "private"), (0x64400000, 10, "shared by a provider's customers"), (0x7F000000, 8, "this machine itself"),
        (0xA9FE0000, 16, "link-local, where clouds keep their metadata"), (0xAC100000, 12, "private"), (0xC0000000, 24, "reserved"), (0xC0000200, 24, "for documentation"),
        (0xC0586300, 24, "a 6to4 relay"), (0xC0A80000, 16, "private"), (0xC6120000, 15, "for measurements"), (0xC6336400, 24, "for documentation"),
        (0xCB007100, 24, "for documentation"), (0xA83F8110, 32, "a cloud's metadata service"), (0xE0000000, 4, "multicast"), (0xF0000000, 4, "reserved"),
    ];

    /// <summary>What an address is when it is not public; null when it is.</summary>
    public static string? Forbidden(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (!address.TryWriteBytes(bytes, out var length)) return "unreadable";
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork when length == 4 => Four(BinaryPrimitives.ReadUInt32BigEndian(bytes)),
            AddressFamily.InterNetworkV6 => Six(bytes),
            _ => "of an unknown family",
        };
    }

    private static string? Four(uint address)
    {
        foreach (var (network, bits, what) in networks)
            if (address >> 32 - bits == network >> 32 - bits) return what;
        return null;
    }

    private static string? Six(ReadOnlySpan<byte> bytes)
    {
        var (first, second) = (BinaryPrimitives.ReadUInt16BigEndian(bytes), BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]));
        var last = BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]);
        if (!bytes[..10].ContainsAnyExcept((byte)0)) return bytes[10] == 0xFF && bytes[11] == 0xFF ? Four(last) : bytes[10] == 0 && bytes[11] == 0 && last > 1 ? "an IPv4 address in an old form" : Old(last);
        if (first == 0x64 && second == 0xFF9B) return bytes[4..12].ContainsAnyExcept((byte)0) ? "local to a translator of addresses" : Four(last);
        if ((first & 0xE000) != 0x2000) return Outside(first);
        if (first == 0x2002) return "a 6to4 address";
        if (first == 0x2001 && second == 0) return "a Teredo address";
        if (first == 0x2001 && second < 0x0200) return "reserved";
        if ((first == 0x2001 && second == 0x0DB8) || (first == 0x3FFF && second < 0x1000)) return "for documentation";
        return (bytes[8] & 0xFD) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == 0xFE ? Four(last) : null;
    }

    private static string Old(uint last) => last switch
    {
        0 => "unspecified",
        1 => "this machine itself",
        _ => "reserved",
    };

    private static string Outside(int first) => (first & 0xFE00) == 0xFC00 ? "private" : (first & 0xFFC0) == 0xFE80 ? "link-local" : (first & 0xFF00) == 0xFF00 ? "multicast" : "reserved";
}
