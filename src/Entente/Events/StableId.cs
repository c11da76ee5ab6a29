using System.Security.Cryptography;
using System.Text;

namespace Entente.Events;

/// <summary>Ids that stay the same for the same words of the same document.</summary>
internal static class StableId
{
    /// <summary>The first 16 hexadecimal digits of a SHA-256 over the parts.</summary>
    public static string Of(string document, string kind, int start, int end, params ReadOnlySpan<IReadOnlyList<Party>> parties)
    {
        var text = new StringBuilder().Append(document).Append('|').Append(kind).Append('|').Append(start).Append('|').Append(end);
        foreach (var side in parties)
        {
            text.Append('|');
            foreach (var party in side) text.Append(party.Key).Append(',');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }
}
