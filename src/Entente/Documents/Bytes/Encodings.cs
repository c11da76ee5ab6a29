using System.Text;
using System.Text.Unicode;

namespace Entente.Documents.Bytes;

/// <summary>Turns bytes into text: by byte order mark, by what they look like, by the page's own label.</summary>
internal static class Encodings
{
    private static readonly Encoding utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly string[] plain =
    [
        "utf-8", "utf8", "ascii", "us-ascii", "latin1", "latin-1", "iso-8859-1", "iso8859-1", "iso_8859-1", "l1", "windows-1252", "cp1252", "utf-16", "unicode",
    ];

    private const int FewestWide = 6; // bytes; fewer without a mark tell nothing
    private const string Remedy = "save the file as UTF-8";

    /// <summary>UTF-16 of either order, by its mark or by where its NUL bytes stand; null when the bytes are something else.</summary>
    public static Encoding? Wide(ReadOnlySpan<byte> head)
    {
        if (head.Length < 2 || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return null;
        if (head is [0xFF, 0xFE, ..]) return new UnicodeEncoding(false, false, true);
        if (head is [0xFE, 0xFF, ..]) return new UnicodeEncoding(true, false, true);
        if (head.Length < FewestWide) return null;
        var (even, odd, pairs) = (0, 0, Math.Min(head.Length, 4096) / 2);
        for (var i = 0; i < pairs; i++)
        {
            if (head[2 * i] == 0) even++;
            if (head[2 * i + 1] == 0) odd++;
        }
        if (odd * 10 > pairs * 4 && even * 50 <= pairs) return new UnicodeEncoding(false, false, true);
        return even * 10 > pairs * 4 && odd * 50 <= pairs ? new UnicodeEncoding(true, false, true) : null;
    }

    /// <summary>The text that the bytes stand for, without byte order mark.</summary>
    /// <param name="bytes">A whole text.</param>
    /// <param name="label">The encoding that the input names (<c>iso-8859-1</c>); null when it names none.</param>
    /// <exception cref="InputException">They are no text in any encoding that can be told.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? label = null)
    {
        if (Wide(bytes) is { } wide) return Strict(wide, bytes, "UTF-16").TrimStart('\uFEFF');
        if (bytes.IndexOf((byte)0) is >= 0 and var nul)
            throw new InputException($"this is a binary file (NUL at byte {nul})", "give its text: plain text, Markdown, HTML or JSON lines");
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        return label is null || Labelled(label) is not { } encoding ? Western(bytes) : Strict(encoding, bytes, label);
    }

    // The encoding a label names; null for the western ones and UTF-8, which are told by the bytes themselves.
    private static Encoding? Labelled(string label)
    {
        label = label.Trim().ToLowerInvariant();
        if (label.Length == 0 || plain.Contains(label)) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(label, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            throw new InputException($"the encoding '{label}' is not known", Remedy);
        }
    }

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new InputException($"the text is not valid {name} at byte {Math.Max(0, e.Index)}", Remedy);
        }
    }

    // Windows-1252 is believed only of bytes that look like western text and not like damaged UTF-8.
    private static string Western(ReadOnlySpan<byte> bytes)
    {
        var (good, bad, first) = Sequences(bytes);
        if (good > bad) throw new InputException($"the text is damaged UTF-8 at byte {first}", Remedy);
        var (high, odd) = (0, 0);
        foreach (var b in bytes)
        {
            if (b >= 0x80) high++;
            if (b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D or (< 0x20 and not (9 or 10 or 12 or 13 or 0x1B or 0x1A))) odd++;
        }
        if (odd > 0 || high * 10 > bytes.Length * 3)
            throw new InputException($"the encoding cannot be told (byte {first} is neither UTF-8 nor Windows-1252 text)", Remedy);
        return western.GetString(bytes);
    }

    // How many sequences of several bytes are UTF-8, how many bytes are not, and where the first of those stands.
    private static (int Good, int Bad, int First) Sequences(ReadOnlySpan<byte> bytes)
    {
        var (good, bad, first) = (0, 0, -1);
        for (var i = 0; i < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes[i..], out _, out var count);
            if (status == System.Buffers.OperationStatus.Done && count > 1) good++;
            if (status != System.Buffers.OperationStatus.Done)
            {
                bad++;
                if (first < 0) first = i;
            }
            i += Math.Max(1, count);
        }
        return (good, bad, first);
    }

    /// <summary>The text that the bytes stand for where one line of many is at stake: UTF-8, else Windows-1252.</summary>
    public static string DecodeLine(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? utf8.GetString(bytes) : Western(bytes);
}
