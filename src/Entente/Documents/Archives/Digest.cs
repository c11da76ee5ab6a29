using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Entente.Documents.Archives;

/// <summary>Checks bytes against the digests that archives carry (<c>sha1:BASE32</c> and others).</summary>
internal static class Digest
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Whether the bytes have that digest; null when it is missing or of a kind that is not known.</summary>
    public static bool? Matches(string? digest, ReadOnlySpan<byte> bytes)
    {
        if (digest is null || digest.IndexOf(':') is not (> 0 and var colon)) return null;
        if (Hash(digest[..colon].Trim().ToLowerInvariant(), bytes) is not { } hash) return null;
        var written = digest.AsSpan(colon + 1).Trim().TrimEnd('=');
        if (written.Length == hash.Length * 2) return written.Equals(Convert.ToHexString(hash), StringComparison.OrdinalIgnoreCase);
        return written.Equals(Base32(hash), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Bytes in base 32, without padding.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var made = new char[(bytes.Length * 8 + 4) / 5];
        var (held, bits, at) = (0, 0, 0);
        foreach (var b in bytes)
        {
            held = (held << 8 | b) & 0xFFFF;
            bits += 8;
            for (; bits >= 5; bits -= 5) made[at++] = Alphabet[held >> bits - 5 & 31];
        }
        if (bits > 0) made[at] = Alphabet[held << 5 - bits & 31];
        return new string(made);
    }

    [SuppressMessage("Security", "CA5350", Justification = "The digests of archives are checksums here, not a defence.")]
    [SuppressMessage("Security", "CA5351", Justification = "As above.")]
    private static byte[]? Hash(string name, ReadOnlySpan<byte> bytes) => name switch
    {
        "sha1" => SHA1.HashData(bytes),
        "sha256" or "sha-256" => SHA256.HashData(bytes),
        "md5" => MD5.HashData(bytes),
        _ => null,
    };
}
