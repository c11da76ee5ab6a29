using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Entente.Tests.Cli;

/// <summary>A server on this machine that gives one feed, over plain sockets; and counts who asks how.</summary>
internal sealed class FeedServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private int visits, conditional;

    public FeedServer()
    {
        listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Url => $"http://127.0.0.1:{Port}/feed";

    public string Body { get; set; } = "";

    public int Visits => visits;

    public int Conditional => conditional;

    public string Agent { get; private set; } = "";

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // the test is over
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var request = new List<string>();
        while (await reader.ReadLineAsync() is { Length: > 0 } line) request.Add(line);
        if (request.Count == 0) return;
        if (request[0].Contains("robots.txt"))
        {
            await Send(stream, "404 Not Found", "");
            return;
        }
        visits++;
        Agent = request.Find(line => line.StartsWith("User-Agent:", StringComparison.OrdinalIgnoreCase)) ?? "";
        var isKnown = request.Exists(line => line.StartsWith("If-None-Match:", StringComparison.OrdinalIgnoreCase));
        if (isKnown) conditional++;
        await Send(stream, isKnown ? "304 Not Modified" : "200 OK", isKnown ? "" : Body);
    }

    private static Task Send(NetworkStream stream, string status, string body) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nETag: \"1\"\r\nContent-Type: application/rss+xml\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}")).AsTask();
}
