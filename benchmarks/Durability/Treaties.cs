using System.Text;
using System.Text.Json;

namespace Entente.Benchmarks.Durability;

/// <summary>Short articles, each known again by its number, in every format.</summary>
internal static class Treaties
{
    public static string Text(int n) => $"FREEDONIA, March 3 – The ministers of Freedonia and Sylvania signed treaty number {n} on Tuesday, officials said.\n\nThey will meet again in April to speak about the fisheries of the northern coast.";

    public static string Line(int n, string? text = null) => JsonSerializer.Serialize(new { id = $"treaty-{n}", url = Url(n), title = $"Treaty {n}", text = text ?? Text(n), published = "2026-03-03" });

    public static byte[] Lines(params IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    public static Article Article(int n) => new($"treaty-{n}", Url(n), $"Treaty {n}", Text(n), "2026-03-03", Line(n));

    public static string Item(int n, string? date = null, string? extra = null, bool isLinked = true) =>
        $"<item><title>Treaty {n}</title>{(isLinked ? $"<link>{Url(n)}</link>" : "")}<pubDate>{date ?? "Tue, 03 Mar 2026 12:00:00 GMT"}</pubDate><description>{Text(n)}{extra}</description></item>\n";

    public static byte[] Feed(params IEnumerable<string> items) => Encoding.UTF8.GetBytes($"{FeedStart}{string.Concat(items)}</channel></rss>");

    public const string FeedStart = "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Treaties</title><link>https://made.example/</link>\n";

    public static byte[] Atom(params IEnumerable<int> numbers) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Treaties</title>"
        + string.Concat(numbers.Select(n => $"<entry><title>Treaty {n}</title><link href=\"{Url(n)}\"/><id>{Url(n)}</id><updated>2026-03-03T12:00:00Z</updated><content type=\"text\">{Text(n)}</content></entry>")) + "</feed>");

    private static string Url(int n) => $"https://made.example/{n}";
}
