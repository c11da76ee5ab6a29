using System.Diagnostics;
using System.Text;
using Xunit;

namespace Entente.Tests.Documents;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData("   \n\t\n", "no text")]
    [InlineData("%PDF-1.7\n", "PDF")]
    [InlineData("\u0089PNG\r\n\u001A\n", "PNG")]
    [InlineData("PK\u0003\u0004xxxx[Content_Types].xml word/document.xml", "Word")]
    [InlineData("PK\u0003\u0004xxxx", "ZIP")]
    [InlineData("\0\u0001", "NUL")]
    [InlineData("text with a \0 in it, and more of it", "NUL")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1", "Office")]
    [InlineData("{\\rtf1 text}", "RTF")]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\"></rss>", "feed")]
    [InlineData("[{\"text\": \"a\"}]", "array")]
    [InlineData("{\n  \"text\": \"a\"\n}", "several lines")]
    [InlineData("\u0081\u008D\u0081\u008D bytes of no encoding \u008F\u0090", "encoding")]
    [InlineData("<html><head><meta charset=\"klingon-8\"></head><body><p>caf\u00E9</p></body></html>", "klingon-8")]
    [InlineData("<html><body><nav>Home</nav></body></html>", "no article")]
    public async Task What_is_no_document_is_rejected_with_its_cause(string latin, string cause)
    {
        var rejection = await Take.Rejected(Encoding.Latin1.GetBytes(latin));
        Assert.Equal("standard input", rejection.Place);
        Assert.Contains(cause, rejection.Cause, StringComparison.Ordinal);
        Assert.NotEmpty(rejection.Remedy);
    }

    [Theory]
    [InlineData("not json at all", "not valid JSON")]
    [InlineData("[1, 2]", "not an object")]
    [InlineData("{\"id\": \"x\"}", "neither 'text' nor 'html'")]
    [InlineData("{\"text\": \"  \"}", "empty")]
    [InlineData("{\"text\": 17}", "not a string")]
    [InlineData("{\"text\": \"cut", "not valid JSON")]
    [InlineData("{\"text\": \"a\", \"published\": \"soon\"}", "'soon'")]
    [InlineData("{\"text\": \"a\", \"source\": \"A|B|C|D\"}", "'source'")]
    [InlineData("{\"text\": \"a\", \"source\": {\"name\": \"A\", \"country\": \"Freedonia\"}}", "'Freedonia'")]
    [InlineData("{\"text\": \"half \\ud800 pair\"}", "surrogate")]
    [InlineData("{\"text\": \"a\\u0000b\"}", "NUL")]
    [InlineData("{\"text\": \"a\0b\"}", "not valid JSON")]
    [InlineData("\0\0\0\u0001", "not valid JSON")]
    public async Task A_bad_line_costs_only_itself(string line, string cause)
    {
        var received = await Take.Input(Encoding.UTF8.GetBytes($"{{\"text\": \"One.\"}}\n\n{line}\n{{\"text\": \"Two.\"}}"));
        Assert.Equal(["One.", null, "Two."], received.Select(one => one.Document?.Text));
        Assert.Equal("standard input:3", received[1].Rejection!.Place);
        Assert.Contains(cause, received[1].Rejection!.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_fifty_megabytes_is_skipped_without_being_held()
    {
        await Take.Text("The tables are loaded once.");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var received = await Take.All(["-"], new LongLine(50 << 20));
        Assert.Equal(["One.", null, "Two."], received.Select(one => one.Document?.Text));
        Assert.Contains("16777216", received[1].Rejection!.Cause, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 48 << 20);
    }

    [Fact]
    public async Task A_text_over_two_million_characters_is_rejected() =>
        Assert.Contains("2000000", (await Take.Rejected(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("word ", 400_001))))).Cause, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_not_there_is_named()
    {
        using var folder = new Folder();
        folder.Write("empty/.hidden.txt", "Hidden.");
        folder.Write("nothing.txt", "");
        var received = await Take.All([folder.At("missing.txt"), folder.At("empty"), folder.At("nothing.txt"), "https://example.org/a"]);
        Assert.Equal(["there is no such file or folder", "the folder holds no documents", "the file is empty", "web addresses are not fetched, as the network is not enabled"], received.Select(one => one.Rejection!.Cause));
        Assert.Equal(folder.At("missing.txt"), received[0].Place);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b a=i>", 100_000)]
    [InlineData("<table><tr><td>", 30_000)]
    [InlineData("<p><b><i><u>", 20_000)]
    [InlineData("<a <a <a ", 50_000)]
    [InlineData("<!-- ", 50_000)]
    [InlineData("&lt;&#60;<x y='\"", 50_000)]
    [InlineData("</p><br>", 100_000)]
    [InlineData("<p a=1 b=2><font>", 500)]
    public async Task Hostile_pages_end_in_time(string shape, int times)
    {
        const string sentence = "<p>The ministers of Freedonia and Sylvania met on Tuesday to talk about the border.</p>";
        var watch = Stopwatch.StartNew();
        var received = Assert.Single(await Take.Input(Encoding.UTF8.GetBytes($"<html><body>{sentence}{string.Concat(Enumerable.Repeat(shape, times))}</body></html>")));
        Assert.Contains("ministers of Freedonia", received.Document!.Text, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(6), $"{watch.Elapsed}");
    }

    /// <summary>A good line, an endless one, a good line; made while it is read.</summary>
    private sealed class LongLine(int length) : MemoryStream
    {
        private readonly byte[] head = Encoding.UTF8.GetBytes("{\"text\": \"One.\"}\n{\"text\": \"");
        private readonly byte[] tail = Encoding.UTF8.GetBytes("\"}\n{\"text\": \"Two.\"}\n");
        private long position;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var from = position;
            var part = position < head.Length ? head.AsMemory((int)position) : position < head.Length + length ? default : tail.AsMemory((int)Math.Min(tail.Length, position - head.Length - length));
            var isFill = part.IsEmpty && position < head.Length + length;
            var count = isFill ? (int)Math.Min(buffer.Length, head.Length + length - from) : Math.Min(buffer.Length, part.Length);
            if (isFill) buffer.Span[..count].Fill((byte)'x');
            else part[..count].CopyTo(buffer);
            position += count;
            return ValueTask.FromResult(count);
        }
    }
}
