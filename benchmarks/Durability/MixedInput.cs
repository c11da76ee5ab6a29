using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Entente.Benchmarks.Durability;

/// <summary>Inputs of all kinds from the articles of <c>samples</c>: JSON lines, pages, texts, a feed and an archive, with some that repeat and some that are broken.</summary>
internal sealed class MixedInput
{
    private MixedInput(IReadOnlyList<string> places) => Places = places;

    /// <summary>What to give to <c>entente add</c>.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Writes the inputs.</summary>
    /// <param name="samples">The folder <c>samples</c>.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="files">How many files of articles to use; they go to the five kinds in turn.</param>
    public static MixedInput Write(string samples, string folder, int files)
    {
        Directory.CreateDirectory(Path.Combine(folder, "pages"));
        Directory.CreateDirectory(Path.Combine(folder, "texts"));
        var articles = Articles(Path.Combine(samples, "demo"), files);
        List<Article>[] kinds = [.. Enumerable.Range(0, 5).Select(kind => articles.Where((_, at) => at % 5 == kind).ToList())];
        File.WriteAllLines(Path.Combine(folder, "lines.ndjson"), [.. kinds[0].Select(article => article.Line), "{\"text\": \"cut", kinds[0][0].Line, .. kinds[0].Take(3).Select(Copy)]);
        foreach (var article in kinds[1]) File.WriteAllText(Path.Combine(folder, "pages", $"{article.Id}.html"), article.Page());
        foreach (var article in kinds[2]) File.WriteAllText(Path.Combine(folder, "texts", $"{article.Published}-{article.Id}.txt"), article.Text);
        File.WriteAllText(Path.Combine(folder, "texts", "empty.txt"), "");
        File.Copy(Path.Combine(samples, "readout.txt"), Path.Combine(folder, "texts", "readout.txt"), true);
        File.WriteAllText(Path.Combine(folder, "feed.xml"), Feed(kinds[3]));
        File.WriteAllBytes(Path.Combine(folder, "archive.warc.gz"), [.. kinds[4].SelectMany(Member)]);
        return new MixedInput([.. ((string[])["lines.ndjson", "pages", "feed.xml", "archive.warc.gz", "texts"]).Select(name => Path.Combine(folder, name))]);
    }

    /// <summary>The articles of the demonstration.</summary>
    public static List<Article> Articles(string demo, int files) =>
        [.. Directory.EnumerateFiles(demo, "*.ndjson").Order(StringComparer.Ordinal).Take(files).SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(Article.Parse)];

    // The same words from another address: a copy that is a document of its own.
    private static string Copy(Article article) => JsonSerializer.Serialize(new { id = article.Id + "-copy", url = $"https://copy.example/{article.Id}", title = article.Title, text = article.Text, published = article.Published });

    private static string Feed(IEnumerable<Article> articles)
    {
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Mixed news</title><link>https://mixed.example/</link>");
        foreach (var article in articles)
            feed.Append($"<item><title>{Escaped(article.Title)}</title><link>{Escaped(article.Url)}</link><pubDate>{article.Day:ddd, dd MMM yyyy} 12:00:00 GMT</pubDate><description>{Escaped(article.Text)}</description></item>\n");
        return feed.Append("<item><description></description></item></channel></rss>").ToString();
    }

    internal static byte[] Member(Article article) => Packed(Record(article));

    /// <summary>The article as a record of an archive, not compressed.</summary>
    internal static byte[] Record(Article article)
    {
        var block = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{article.Page()}");
        var header = $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: {article.Published[..10]}T12:00:00Z\r\nWARC-Target-URI: {article.Url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {block.Length}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(header), .. block, .. "\r\n\r\n"u8];
    }

    /// <summary>Bytes as one member of gzip.</summary>
    internal static byte[] Packed(byte[] bytes)
    {
        using var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return member.ToArray();
    }

    internal static string Escaped(string text) => System.Security.SecurityElement.Escape(text);
}
