using System.Buffers;
using System.Text;

namespace Entente.Documents.Bytes;

/// <summary>Tells from a name and the first bytes how an input is to be read, and names what cannot be.</summary>
internal static class Sniffer
{
    private static readonly (string Root, InputKind Kind)[] roots =
    [
        ("rss", InputKind.Feed), ("feed", InputKind.Feed), ("rdf", InputKind.Feed), ("channel", InputKind.Feed),
        ("opml", InputKind.FeedList), ("urlset", InputKind.Sitemap), ("sitemapindex", InputKind.Sitemap),
    ];

    private static readonly SearchValues<char> nameEnds = SearchValues.Create(" \t\r\n/>");
    private static readonly string[] tags = ["!doctype html", "html", "head", "body", "article", "main", "div", "p", "h1", "section", "meta", "title", "span", "table"];

    private static readonly (string Magic, string What)[] magics =
    [
        ("%PDF", "a PDF file"), ("\u0089PNG", "a PNG picture"), ("\u00FF\u00D8\u00FF", "a JPEG picture"), ("GIF8", "a GIF picture"), ("RIFF", "a sound, film or WebP file"),
        ("BZh", "a bzip2 file"), ("\u00FD7zXZ", "an xz file"), ("\u0028\u00B5\u002F\u00FD", "a zstd file"), ("7z\u00BC\u00AF", "a 7z archive"), ("Rar!", "a RAR archive"),
        ("\u00D0\u00CF\u0011\u00E0", "an old Microsoft Office file (doc, xls, ppt)"), ("\u007FELF", "a program"), ("{\\rtf", "an RTF file"), ("SQLite format 3", "an SQLite database"),
        ("PAR1", "a Parquet file"),
    ];

    /// <summary>How to read an input that begins with <paramref name="head"/>.</summary>
    /// <param name="name">The file's name without <c>.gz</c>; empty for standard input.</param>
    /// <param name="head">The first kilobytes; enough to hold a ZIP archive's first names.</param>
    /// <exception cref="InputException">It is of a kind that is not read.</exception>
    public static InputKind Kind(string name, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("WARC/"u8)) return InputKind.Archive;
        if (Binary(head) is { } what) throw new InputException($"this is {what}, not text", "give its text: plain text, Markdown, HTML or JSON lines");
        var start = Start(head);
        if (Root(start) is { } listed) return listed;
        if (start.StartsWith('[') && start[1..].TrimStart().StartsWith('{'))
            throw new InputException("this is one JSON array", "write one object a line (jq -c '.[]')");
        if (start.StartsWith('{') && start.AsSpan(1).TrimStart(" \t\r") is ['\n', ..])
            throw new InputException("this is a JSON object over several lines", "write one object a line (jq -c .)");
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (extension is ".ndjson" or ".jsonl" or ".jsonlines" || (start.StartsWith('{') && start[1..].TrimStart() is ['"' or '}', ..])) return InputKind.Lines;
        if (extension is ".html" or ".htm" or ".xhtml" || IsHtml(start)) return InputKind.Html;
        if (extension is ".md" or ".markdown" || (extension.Length == 0 && start.StartsWith("# ", StringComparison.Ordinal))) return InputKind.Markdown;
        return InputKind.Text;
    }

    /// <summary>What a file of no text is, in words; null when it may be text.</summary>
    public static string? Binary(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8)) return Zip(head);
        foreach (var (magic, what) in magics)
            if (head.Length >= magic.Length && Latin(head[..magic.Length]) == magic) return what;
        if (head.Length > 12 && head[4..8].SequenceEqual("ftyp"u8)) return "a film or picture file";
        return head.Contains((byte)0) && Encodings.Wide(head) is null && !HasJsonLine(head) ? "a binary file (it holds NUL bytes)" : null;
    }

    // Among JSON lines a NUL costs its own line.
    private static bool HasJsonLine(ReadOnlySpan<byte> head)
    {
        foreach (var line in head.Split((byte)'\n'))
            if (head[line] is [(byte)'{', ..] and var start && start[1..].TrimStart(" \t"u8) is [(byte)'"', ..]) return true;
        return false;
    }

    private static string Zip(ReadOnlySpan<byte> head) => Latin(head) switch
    {
        var text when text.Contains("word/", StringComparison.Ordinal) => "a Word document (docx)",
        var text when text.Contains("xl/", StringComparison.Ordinal) => "an Excel workbook (xlsx)",
        var text when text.Contains("ppt/", StringComparison.Ordinal) => "a PowerPoint file (pptx)",
        var text when text.Contains("opendocument", StringComparison.Ordinal) => "an OpenDocument file",
        var text when text.Contains("epub", StringComparison.Ordinal) => "an EPUB book",
        var text when text.Contains("[Content_Types].xml", StringComparison.Ordinal) => "a Microsoft Office file (docx, xlsx, pptx)",
        _ => "a ZIP archive",
    };

    // The beginning of the text without byte order mark, blanks, XML declaration and comments.
    private static string Start(ReadOnlySpan<byte> head)
    {
        var text = (Encodings.Wide(head) is { } wide ? wide.GetString(head) : Latin(head.StartsWith("\uFEFF"u8) ? head[3..] : head)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\f');
        while (text.StartsWith("<?", StringComparison.Ordinal) || text.StartsWith("<!--", StringComparison.Ordinal))
        {
            var close = text[1] == '?' ? "?>" : "-->";
            var stop = text.IndexOf(close, StringComparison.Ordinal);
            if (stop < 0) break;
            text = text[(stop + close.Length)..].TrimStart();
        }
        return text;
    }

    // By the root element without its prefix, or by the line that every JSON feed has.
    private static InputKind? Root(string start)
    {
        while (start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) && DoctypeEnd(start) is > 0 and var end) start = start[end..].TrimStart();
        if (start is not ['<', ..])
            return start is ['{', ..] && start.AsSpan(0, Math.Min(start.Length, 2000)).Contains("jsonfeed.org/version", StringComparison.OrdinalIgnoreCase) ? InputKind.Feed : null;
        var stop = start.AsSpan(1).IndexOfAny(nameEnds);
        if (stop < 1) return null;
        var name = start[1..(stop + 1)];
        name = name.EndsWith(":rdf", StringComparison.OrdinalIgnoreCase) ? "rdf" : name[(name.IndexOf(':') + 1)..];
        foreach (var (root, kind) in roots)
            if (string.Equals(root, name, StringComparison.OrdinalIgnoreCase)) return kind;
        return null;
    }

    // Where a DOCTYPE ends, with the declarations it may hold; 0 when it does not.
    private static int DoctypeEnd(string text)
    {
        var (stop, inner) = (text.IndexOf('>'), text.IndexOf('['));
        if (inner >= 0 && inner < stop) stop = text.IndexOf(']', inner) is >= 0 and var close ? text.IndexOf('>', close) : -1;
        return stop + 1;
    }

    private static bool IsHtml(string start)
    {
        foreach (var tag in tags)
            if (start.Length > tag.Length + 1 && start[0] == '<' && start.AsSpan(1).StartsWith(tag, StringComparison.OrdinalIgnoreCase)
                && !char.IsAsciiLetterOrDigit(start[tag.Length + 1])) return true;
        return false;
    }

    private static string Latin(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
