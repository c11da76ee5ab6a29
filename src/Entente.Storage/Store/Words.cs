using System.Text;

namespace Entente.Storage.Store;

/// <summary>The words of a text as both databases search them: runs of letters and digits in lower case, without a possessive "'s".</summary>
internal static class Words
{
    /// <summary>No word is longer; what goes on is cut.</summary>
    public const int Longest = 64;

    /// <summary>The words in order.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            if (!IsPart(text, at))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && IsPart(text, at)) at++;
            words.Add(text[start..Math.Min(at, start + Longest)].ToLowerInvariant());
            if (IsPossessive(text, at)) at += 2;
        }
        return words;
    }

    /// <summary>The words with one blank between; phrases are found in it as runs of characters between blanks.</summary>
    public static string Joined(IEnumerable<string> words) => string.Join(' ', words);

    /// <summary>A 64-bit hash (FNV-1a over UTF-8) that stays the same everywhere.</summary>
    public static long Hash(string word)
    {
        Span<byte> bytes = stackalloc byte[Longest * 3];
        var hash = 14695981039346656037UL;
        foreach (var b in bytes[..Encoding.UTF8.GetBytes(word.AsSpan(0, Math.Min(word.Length, Longest)), bytes)]) hash = (hash ^ b) * 1099511628211UL;
        return unchecked((long)hash);
    }

    private static bool IsPart(string text, int at) => char.IsLetterOrDigit(text, at) || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsLetterOrDigit(text, at - 1));

    private static bool IsPossessive(string text, int at) =>
        at + 1 < text.Length && text[at] is '\'' or '’' && text[at + 1] is 's' or 'S' && (at + 2 == text.Length || !IsPart(text, at + 2));
}
