using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Entente.Tests.Documents.Fetching;

/// <summary>Servers without a network: answers by address, and remembers who asked when.</summary>
internal sealed class Site(TimeProvider clock) : HttpMessageHandler
{
    private readonly Dictionary<string, Func<HttpRequestMessage, HttpResponseMessage>> pages = [];

    public ConcurrentQueue<(string Url, DateTimeOffset At, HttpRequestMessage Request)> Asked { get; } = new();

    public Site Page(string url, string body, string type = "text/html", string? tag = null)
    {
        pages[url] = request =>
        {
            if (tag is not null && request.Headers.IfNoneMatch.Any(known => known.Tag == tag)) return new HttpResponseMessage(HttpStatusCode.NotModified);
            var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            if (tag is not null) response.Headers.TryAddWithoutValidation("ETag", tag);
            return response;
        };
        return this;
    }

    public Site Answer(string url, Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        pages[url] = answer;
        return this;
    }

    public Site Status(string url, int status, string? header = null, string value = "") => Answer(url, _ =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent([]) };
        if (header is not null) response.Headers.TryAddWithoutValidation(header, value);
        return response;
    });

    public string[] Urls => [.. Asked.Select(one => one.Url)];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!.AbsoluteUri;
        Asked.Enqueue((url, clock.GetUtcNow(), request));
        return Task.FromResult(pages.TryGetValue(url, out var page) ? page(request) : new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new ByteArrayContent([]) });
    }
}
