using System.Diagnostics;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Entente.Documents.Fetching;
using Xunit;

namespace Entente.Tests.Documents.Fetching;

public sealed class HostileServerTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    [Theory]
    [InlineData("silence", "too long")]
    [InlineData("a header byte by byte", "too long")]
    [InlineData("a body byte by byte", "too long")]
    [InlineData("an endless body", "bytes")]
    [InlineData("endless chunks", "bytes")]
    [InlineData("a length of 4 GB", "bytes")]
    [InlineData("a length that lies", "connection failed")]
    [InlineData("a chunk that lies", "connection failed")]
    [InlineData("a header of 1 MB", "connection failed")]
    [InlineData("an endless header", "connection failed")]
    [InlineData("no HTTP at all", "connection failed")]
    [InlineData("a reset", "connection failed")]
    [InlineData("a reset in the body", "connection failed")]
    [InlineData("a redirect to itself", "more than 5 times")]
    [InlineData("a redirect without an address", "without saying where")]
    [InlineData("a redirect to this machine", "leads to")]
    [InlineData("a gzip bomb", "-fold")]
    [InlineData("a brotli bomb", "-fold")]
    [InlineData("gzip that is none", "damaged")]
    [InlineData("gzip that is cut", "cut")]
    [InlineData("gzip thrice", "3 times")]
    [InlineData("a coding that nobody knows", "'rot13'")]
    [InlineData("304 unasked", "nothing is known")]
    [InlineData("304 with a body", "nothing is known")]
    [InlineData("204", "status 204")]
    [InlineData("500", "failure")]
    [InlineData("451", "does not give")]
    [InlineData("999", "status 999")]
    public async Task Whatever_a_server_does_ends_with_a_reason_and_in_time(string behaviour, string cause)
    {
        using var server = new HostileServer((socket, cancellation) => Answer(socket, behaviour, cancellation));
        using var fetcher = new Fetcher(Options(server.Port));
        var watch = Stopwatch.StartNew();
        var fetched = await fetcher.GetAsync(server.Url, null, TestContext.Current.CancellationToken);
        Assert.True(fetched.Problem is not null, behaviour);
        Assert.Contains(cause, fetched.Problem.Cause, StringComparison.Ordinal);
        Assert.Equal(server.Url, fetched.Problem.Place);
        Assert.True(fetched.Body.IsEmpty);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("chunked")]
    [InlineData("gzip")]
    [InlineData("interim")]
    [InlineData("until the end")]
    public async Task Good_answers_come_through(string form)
    {
        var body = Encoding.UTF8.GetBytes("<p>café</p>");
        using var server = new HostileServer(async (socket, cancellation) =>
        {
            var sent = form == "gzip" ? Zip(body) : body;
            if (form == "interim") await HostileServer.Send(socket, "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", cancellation);
            await HostileServer.Send(socket, Ok + (form == "chunked" ? "Transfer-Encoding: chunked\r\n\r\n" : form == "gzip" ? $"Content-Encoding: gzip\r\nContent-Length: {sent.Length}\r\n\r\n" : form == "until the end" ? "Connection: close\r\n\r\n" : $"Content-Length: {sent.Length}\r\n\r\n"), cancellation);
            if (form == "chunked") await HostileServer.Send(socket, $"{body.Length:x}\r\n", cancellation);
            await socket.SendAsync(sent, cancellation);
            if (form == "chunked") await HostileServer.Send(socket, "\r\n0\r\n\r\n", cancellation);
            socket.Shutdown(SocketShutdown.Send);
        });
        using var fetcher = new Fetcher(Options(server.Port));
        var fetched = await fetcher.GetAsync(server.Url, null, TestContext.Current.CancellationToken);
        Assert.Null(fetched.Problem);
        Assert.Equal("<p>café</p>", Encoding.UTF8.GetString(fetched.Body.Span));
    }

    [Fact]
    public async Task A_page_read_over_the_network_is_a_document_with_its_address_and_hour()
    {
        var page = "<html><head><meta charset='utf-8'><title>Border opens</title></head><body><p>The ministers of Freedonia and Sylvania met in the café on Tuesday.</p></body></html>";
        using var server = new HostileServer((socket, cancellation) => Write(socket, $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=koi8-r\r\nConnection: close\r\n\r\n{Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(page))}", cancellation));
        using var fetcher = new Fetcher(Options(server.Port));
        var intake = new Entente.Documents.Intake(Entente.Documents.DataFolder.BuiltIn, fetcher);
        var received = new List<Entente.Documents.Received>();
        await foreach (var one in intake.ReadAsync([server.Url + "2022/03/30/a"], Stream.Null, new(), TestContext.Current.CancellationToken)) received.Add(one);
        var document = Assert.Single(received).Document!;
        Assert.Contains("met in the café", document.Text, StringComparison.Ordinal);
        Assert.Equal((server.Url + "2022/03/30/a", "2022-03-30", "text/html; charset=koi8-r"), (document.Url, document.Published, received[0].Media));
        Assert.NotNull(document.Retrieved);
    }

    private static FetchOptions Options(int port) => new()
    {
        Allowed = ["127.0.0.0/31", "127.0.0.0/30"],
        Ports = [80, 443, port],
        Robots = false,
        HostDelay = TimeSpan.Zero,
        Total = TimeSpan.FromSeconds(1.2),
        FirstByte = TimeSpan.FromSeconds(0.6),
        Body = 1 << 20,
        Decoded = 4 << 20,
    };

    private static async Task Write(Socket socket, string text, CancellationToken cancellation)
    {
        await HostileServer.Send(socket, text, cancellation);
        socket.Shutdown(SocketShutdown.Send);
    }

    private static Task Answer(Socket socket, string behaviour, CancellationToken cancellation) => behaviour switch
    {
        "silence" => Task.Delay(10_000, cancellation),
        "a header byte by byte" => Drip(socket, Ok + string.Concat(Enumerable.Repeat("X-A: 1\r\n", 100)), cancellation),
        "a body byte by byte" => Drip(socket, "", cancellation, Ok + "Content-Length: 1000\r\n\r\n"),
        "an endless body" => Endless(socket, Ok + "\r\n", new string('x', 16_384), cancellation),
        "endless chunks" => Endless(socket, Ok + "Transfer-Encoding: chunked\r\n\r\n", "1000\r\n" + new string('x', 4096) + "\r\n", cancellation),
        "a length of 4 GB" => Write(socket, Ok + "Content-Length: 4294967296\r\n\r\nabc", cancellation),
        "a length that lies" => Write(socket, Ok + "Content-Length: 100\r\n\r\nabc", cancellation),
        "a chunk that lies" => Write(socket, Ok + "Transfer-Encoding: chunked\r\n\r\n64\r\nabc", cancellation),
        "a header of 1 MB" => Write(socket, Ok + "X-A: " + new string('x', 1 << 20) + "\r\n\r\n", cancellation),
        "an endless header" => Endless(socket, Ok, "X-A: " + new string('x', 1000) + "\r\n", cancellation),
        "no HTTP at all" => Write(socket, "220 mail.example ESMTP\r\n", cancellation),
        "a reset" => Reset(socket, "", cancellation),
        "a reset in the body" => Reset(socket, Ok + "Content-Length: 100\r\n\r\nabc", cancellation),
        "a redirect to itself" => Write(socket, "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancellation),
        "a redirect without an address" => Write(socket, "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", cancellation),
        "a redirect to this machine" => Write(socket, "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.9/\r\nContent-Length: 0\r\n\r\n", cancellation),
        "a gzip bomb" => Body(socket, Zip(new byte[8 << 20]), "gzip", cancellation),
        "a brotli bomb" => Body(socket, Brotli(new byte[8 << 20]), "br", cancellation),
        "gzip that is none" => Body(socket, [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], "gzip", cancellation),
        "gzip that is cut" => Body(socket, Zip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 999))))[..^30], "gzip", cancellation),
        "gzip thrice" => Body(socket, Zip(Zip(Zip([1]))), "gzip, gzip, gzip", cancellation),
        "a coding that nobody knows" => Body(socket, [1, 2, 3], "rot13", cancellation),
        "304 unasked" => Write(socket, "HTTP/1.1 304 Not Modified\r\n\r\n", cancellation),
        "304 with a body" => Write(socket, "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\nhello", cancellation),
        _ => Write(socket, $"HTTP/1.1 {behaviour} Whatever\r\nContent-Length: 0\r\n\r\n", cancellation),
    };

    private static async Task Drip(Socket socket, string slow, CancellationToken cancellation, string fast = "")
    {
        await HostileServer.Send(socket, fast, cancellation);
        for (var i = 0; i < 1000; i++)
        {
            await HostileServer.Send(socket, slow.Length == 0 ? "x" : slow[i..(i + 1)], cancellation);
            await Task.Delay(50, cancellation);
        }
    }

    private static async Task Endless(Socket socket, string head, string more, CancellationToken cancellation)
    {
        await HostileServer.Send(socket, head, cancellation);
        while (true) await HostileServer.Send(socket, more, cancellation);
    }

    private static async Task Reset(Socket socket, string text, CancellationToken cancellation)
    {
        await HostileServer.Send(socket, text, cancellation);
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    private static async Task Body(Socket socket, byte[] body, string coding, CancellationToken cancellation)
    {
        await HostileServer.Send(socket, Ok + $"Content-Encoding: {coding}\r\nContent-Length: {body.Length}\r\n\r\n", cancellation);
        await socket.SendAsync(body, cancellation);
        socket.Shutdown(SocketShutdown.Send);
    }

    private static byte[] Zip(byte[] bytes)
    {
        var made = new MemoryStream();
        using (var gzip = new GZipStream(made, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return made.ToArray();
    }

    private static byte[] Brotli(byte[] bytes)
    {
        var made = new MemoryStream();
        using (var brotli = new BrotliStream(made, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(bytes);
        return made.ToArray();
    }
}
