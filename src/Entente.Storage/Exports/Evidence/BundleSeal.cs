using System.Security.Cryptography;
using System.Text;

namespace Entente.Storage.Exports.Evidence;

/// <summary>The archive's comment: its last 64 characters are the SHA-256 of all bytes before them, so that no byte can change unnoticed.</summary>
internal static class BundleSeal
{
    private const int Digits = 64;

    /// <summary>What the comment is before the archive is sealed.</summary>
    public static string Open { get; } = "entente evidence bundle, sha256 of all before: " + new string('0', Digits);

    /// <summary>Puts the seal on a finished archive.</summary>
    public static string Put(string path)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite);
        var seal = Of(file);
        file.Position = file.Length - Digits;
        file.Write(Encoding.ASCII.GetBytes(seal));
        return seal;
    }

    /// <summary>What the archive says its seal is, and what it ought to be.</summary>
    public static (string Said, string Right) Read(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length < Digits) return ("", "the file is too short");
        var right = Of(file);
        var said = new byte[Digits];
        file.ReadExactly(said);
        return (Encoding.ASCII.GetString(said), right);
    }

    // Leaves the stream where the seal begins.
    private static string Of(Stream file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        file.Position = 0;
        for (var left = file.Length - Digits; left > 0;)
        {
            var read = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0) throw new EndOfStreamException();
            hash.AppendData(buffer, 0, read);
            left -= read;
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
