using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Documents.Bytes;

namespace Entente.Documents.Feeds;

/// <summary>Turns the bytes of a feed into text, and the markup of its fields into words.</summary>
internal static partial class FeedText
{
    /// <summary>The text of a feed.</summary>
    /// <param name="bytes">The whole feed.</param>
    /// <param name="label">The encoding that its carrier names; null when none does.</param>
    /// <returns>The text, and whether bytes of no encoding in it were replaced by U+FFFD.</returns>
    public static (string Text, bool IsPatched) Decode(ReadOnlySpan<byte> bytes, string? label = null)
    {
        try
        {
            return (Encodings.Decode(bytes, Declared(bytes) ?? label), false);
        }
        catch (InputException)
        {
            return (Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Replace("\0", ""), true);
        }
    }

    /// <summary>Whether a text holds a tag.</summary>
    public static bool HasTags(string text) => Tag().IsMatch(text);

    /// <summary>A line of words: without tags, entities resolved, blanks single; null when nothing is left.</summary>
    public static string? Line(string? text)
    {
        if (text is null) return null;
        if (HasTags(text)) text = Tag().Replace(text, " ");
        text = string.Join(' ', WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text;
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)]);
        return Declaration().Match(head) is { Success: true } match ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""^[\s\u00EF\u00BB\u00BF]*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]{2,40})["']""", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Declaration();

    [GeneratedRegex("""</?[A-Za-z][^<>]*>""", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Tag();
}
