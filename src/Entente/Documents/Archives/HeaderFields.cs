using System.Text;

namespace Entente.Documents.Archives;

/// <summary>Reads blocks of <c>name: value</c> lines, as WARC and HTTP have them.</summary>
internal static class HeaderFields
{
    /// <summary>Where a header ends that begins at the start of <paramref name="bytes"/>: the length with its blank line, −1 when that is not there.</summary>
    public static int End(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var line = bytes[at..].IndexOf((byte)'\n');
            if (line < 0) return -1;
            if (line == 0 || (line == 1 && bytes[at] == '\r')) return at + line + 1;
            at += line + 1;
        }
        return -1;
    }

    /// <summary>The fields behind the first line; names in lower case, the first of each name, folded lines joined, lines without a colon passed over.</summary>
    public static Dictionary<string, string> Of(ReadOnlySpan<byte> header)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        string? last = null;
        foreach (var line in Encoding.UTF8.GetString(header).Split('\n').AsSpan(1))
        {
            var text = line.TrimEnd();
            if (text.Length == 0) continue;
            if (text[0] is ' ' or '\t')
            {
                if (last is not null) fields[last] += " " + text.Trim();
                continue;
            }
            var colon = text.IndexOf(':');
            if (colon <= 0) continue;
            last = text[..colon].Trim().ToLowerInvariant();
            if (!fields.TryAdd(last, text[(colon + 1)..].Trim())) last = null;
        }
        return fields;
    }
}
