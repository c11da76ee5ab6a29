using System.Text;

namespace Entente.Benchmarks.Durability;

/// <summary>Files of every format, whole and with one named damage each, and what must come of them.</summary>
internal sealed class NamedDamage
{
    private const int TooLong = (16 << 20) + 1; // bytes of a line
    private static readonly string[] dates =
    [
        "Tue, 3 Mar 26 12:00 GMT", "2026-03-03 12:00:00", "3 March 2026", "March 3, 2026 12:00 PM", "Tuesday, 03 March 2026", "2026/03/03", "1772539200", "03.03.2026", "Tue Mar  3 12:00:00 UTC 2026", "yesterday", "0000-00-00", "Tue, 31 Feb 2026 12:00:00 GMT",
    ];

    private int last;

    /// <summary>One whole file of each format.</summary>
    public IEnumerable<TruthFile> Whole()
    {
        yield return Good("ndjson", [Next(), Next(), Next()], n => Treaties.Lines(n.Select(i => Treaties.Line(i))));
        yield return Good("ndjson.gz", [Next(), Next()], n => MixedInput.Packed(Treaties.Lines(n.Select(i => Treaties.Line(i)))));
        yield return Good("html", [Next()], n => Encoding.UTF8.GetBytes(Treaties.Article(n[0]).Page()));
        yield return Good("txt", [Next()], n => Encoding.UTF8.GetBytes(Treaties.Text(n[0])));
        yield return Good("xml", [Next(), Next(), Next()], n => Treaties.Feed(n.Select(i => Treaties.Item(i))));
        yield return Good("atom", [Next(), Next()], n => Treaties.Atom(n));
        yield return Good("warc.gz", [Next(), Next(), Next()], n => [.. n.SelectMany(i => MixedInput.Member(Treaties.Article(i)))]);
        yield return Good("warc", [Next(), Next()], n => [.. n.SelectMany(i => MixedInput.Record(Treaties.Article(i)))]);
    }

    /// <summary>One file of each damage.</summary>
    public IEnumerable<TruthFile> Damaged() => [.. Compressed(), .. Lined(), .. Single(), .. Fed(), .. Archived()];

    /// <summary>A file with a line above the limit; large, so once is enough.</summary>
    public TruthFile Overlong()
    {
        var (before, after) = (Next(), Next());
        return new TruthFile("over-long line", "long.ndjson", Treaties.Lines(Treaties.Line(before), Treaties.Line(Next(), new string('x', TooLong)), Treaties.Line(after)), [before, after], [":2"]);
    }

    private IEnumerable<TruthFile> Compressed()
    {
        byte[] Text(int n) => MixedInput.Packed(Encoding.UTF8.GetBytes(Treaties.Text(n)));
        yield return Bad("cut gzip", "txt.gz", Text(Next())[..^20], [], "");
        yield return Bad("flipped gzip checksum", "txt.gz", Flipped(Text(Next()), ^6), [], "");
        yield return Bad("compressed twice", "txt.gz", MixedInput.Packed(Text(Next())), [], "");
        var garbage = Next();
        yield return Bad("garbage behind gzip", "txt.gz", [.. Text(garbage), .. "garbage"u8], [garbage], "");
        var (one, two) = (Next(), Next());
        yield return Bad("second gzip member cut", "ndjson.gz", [.. MixedInput.Packed(Treaties.Lines(Treaties.Line(one), Treaties.Line(two))), .. MixedInput.Packed(Treaties.Lines(Treaties.Line(Next())))[..^30]], [one, two], "");
    }

    private IEnumerable<TruthFile> Lined()
    {
        yield return Between("half a JSON line", Encoding.UTF8.GetBytes(Treaties.Line(Next())[..60]));
        yield return Between("escaped NUL in a line", Encoding.UTF8.GetBytes(Treaties.Line(Next(), "Treaty\0")));
        yield return Between("raw NUL in a line", [.. "{\"text\": \"A treaty"u8, 0, .. "\"}"u8]);
        yield return Between("line without text", "{\"id\": \"none\", \"title\": \"Treaty\"}"u8.ToArray());
        yield return Between("text that is a number", "{\"text\": 7}"u8.ToArray());
        yield return Between("date that is none", Encoding.UTF8.GetBytes(Treaties.Line(Next()).Replace("2026-03-03", "2026-02-31", StringComparison.Ordinal)));
        var (one, two) = (Next(), Next());
        yield return Bad("lines of mixed encodings", "ndjson", [.. Treaties.Lines(Treaties.Line(one)), .. Encoding.Latin1.GetBytes($"{{\"text\": \"Caf\u00e9: treaty number {two} on Tuesday was signed in the caf\u00e9.\"}}\n")], [one, two]);
        yield return Bad("one JSON array", "json", Encoding.UTF8.GetBytes($"[{Treaties.Line(Next())}]"), [], "");
    }

    private IEnumerable<TruthFile> Single()
    {
        string Page(int n, string charset) => Treaties.Article(n).Page().Replace("<head>", $"<head><meta charset=\"{charset}\">", StringComparison.Ordinal).Replace("officials", "officials in the caf\u00e9", StringComparison.Ordinal);
        var labelled = Next();
        yield return Bad("unknown charset label, bytes in UTF-8", "html", Encoding.UTF8.GetBytes(Page(labelled, "klingon")), [labelled]);
        yield return Bad("unknown charset label, bytes in Latin-1", "html", Encoding.Latin1.GetBytes(Page(Next(), "klingon")), [], "");
        var western = Next();
        yield return Bad("UTF-8 label, bytes in Latin-1", "html", Encoding.Latin1.GetBytes(Page(western, "utf-8")), [western]);
        var deep = Next();
        yield return Bad("nesting 20,000 deep", "html", Encoding.UTF8.GetBytes(Treaties.Article(deep).Page().Replace("<article>", string.Concat(Enumerable.Repeat("<div>", 20_000)), StringComparison.Ordinal)), [deep]);
        yield return Bad("page without an article", "html", "<html><body><nav><a href=\"/\">Home</a></nav></body></html>"u8.ToArray(), [], "");
        yield return Bad("empty file", "txt", [], [], "");
        yield return Bad("picture", "txt", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13], [], "");
        yield return Bad("NUL in a text", "txt", [.. Encoding.UTF8.GetBytes(Treaties.Text(Next())), 0], [], "");
        yield return Bad("damaged UTF-8", "txt", [.. "Caf\u00e9, caf\u00e9, caf\u00e9 "u8, 0xC3, .. Encoding.UTF8.GetBytes(Treaties.Text(Next()))], [], "");
        var wide = Next();
        yield return Bad("UTF-16 without its mark", "txt", Encoding.Unicode.GetBytes(Treaties.Text(wide).Replace('–', '-')), [wide]);
    }

    private IEnumerable<TruthFile> Fed()
    {
        int[] n = [Next(), Next(), Next(), Next(), Next(), Next(), Next(), Next()];
        yield return Bad("undeclared entity in a feed", "xml", Treaties.Feed(Treaties.Item(n[0], extra: " A treaty&nbsp;of peace &mdash; at last."), Treaties.Item(n[1])), n[..2]);
        yield return Bad("bare ampersand in a feed", "xml", Treaties.Feed(Treaties.Item(n[2], extra: " Fish & chips."), Treaties.Item(n[3])), n[2..4]);
        yield return Bad("item without link", "xml", Treaties.Feed(Treaties.Item(n[4], isLinked: false), Treaties.Item(n[5])), n[4..6]);
        yield return Bad("empty item", "xml", Treaties.Feed(Treaties.Item(n[6]), "<item><description></description></item>", Treaties.Item(n[7])), n[6..], "#2");
        int[] dated = [.. dates.Select(_ => Next())];
        yield return Bad("dates in twelve styles", "xml", Treaties.Feed(dated.Select((i, at) => Treaties.Item(i, dates[at]))), dated);
        int[] cut = [Next(), Next()];
        yield return Bad("feed cut in its third item", "xml", Encoding.UTF8.GetBytes(Treaties.FeedStart + Treaties.Item(cut[0]) + Treaties.Item(cut[1]) + Treaties.Item(Next())[..80]), cut, "#3");
    }

    private IEnumerable<TruthFile> Archived()
    {
        yield return Middle("flipped bit in a member", "warc.gz", MixedInput.Member, member => Flipped(member, member.Length / 2), isLost: true);
        yield return Middle("member cut", "warc.gz", MixedInput.Member, member => member[..^40], isLost: true);
        yield return Middle("line ends drifted to LF", "warc", MixedInput.Record, record => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(record).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("Content-Length", "X-Was", StringComparison.Ordinal).Replace("Content-Type: application", $"Content-Length: {Drifted(record)}\nContent-Type: application", StringComparison.Ordinal)), isLost: false);
        yield return Middle("Content-Length too small", "warc", MixedInput.Record, record => Length(record, "7"), isLost: true);
        yield return Middle("Content-Length too large", "warc", MixedInput.Record, record => Length(record, "99999"), isLost: true);
        yield return Middle("Content-Length no number", "warc", MixedInput.Record, record => Length(record, "many"), isLost: true);
    }

    private static int Drifted(byte[] record)
    {
        var text = Encoding.UTF8.GetString(record).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
        return Encoding.UTF8.GetByteCount(text[(text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
    }

    private static byte[] Length(byte[] record, string value) => Encoding.UTF8.GetBytes(System.Text.RegularExpressions.Regex.Replace(Encoding.UTF8.GetString(record), @"Content-Length: \d+", $"Content-Length: {value}"));

    private TruthFile Middle(string what, string ending, Func<Article, byte[]> made, Func<byte[], byte[]> damage, bool isLost)
    {
        int[] n = [Next(), Next(), Next()];
        var parts = n.Select(i => made(Treaties.Article(i))).ToList();
        return Bad(what, ending, [.. parts[0], .. damage(parts[1]), .. parts[2]], isLost ? [n[0], n[2]] : n, isLost ? [$"@{parts[0].Length}"] : []);
    }

    private TruthFile Between(string what, byte[] line)
    {
        var (before, after) = (Next(), Next());
        return Bad(what, "ndjson", [.. Treaties.Lines(Treaties.Line(before)), .. line, (byte)'\n', .. Treaties.Lines(Treaties.Line(after))], [before, after], ":2");
    }

    private TruthFile Good(string ending, int[] numbers, Func<int[], byte[]> bytes) => new($"whole {ending}", $"{Next()}.{ending}", bytes(numbers), numbers, []);

    private TruthFile Bad(string what, string ending, byte[] bytes, IReadOnlyList<int> kept, params IReadOnlyList<string> rejected) => new(what, $"{Next()}.{ending}", bytes, kept, rejected);

    private static byte[] Flipped(byte[] bytes, Index at)
    {
        bytes[at] ^= 4;
        return bytes;
    }

    private int Next() => ++last;
}
