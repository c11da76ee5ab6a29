using System.Globalization;
using System.Net;
using Entente.Documents.Bytes;

namespace Entente.Documents.Fetching;

/// <summary>Fetches pages and feeds: politely, within limits, and from public addresses only.</summary>
/// <remarks>
/// One request at a time goes to a host, with a pause before the next; robots.txt, asked for once a day, and redirects of a host to itself do not
/// wait for it. Whatever a server does, a request ends with a <see cref="Fetched"/>. May be used by many threads.
/// </remarks>
public sealed class Fetcher : IDisposable
{
    private readonly FetchOptions options;
    private readonly TimeProvider clock;
    private readonly HttpMessageInvoker http;
    private readonly NetworkRules rules;
    private readonly HostGate gate;
    private readonly RobotsCache robots;

    /// <summary>A fetcher over the network.</summary>
    /// <param name="options">What it may do.</param>
    /// <param name="clock">Time and timers; null: the system's.</param>
    /// <param name="resolve">Finds the addresses of a host; null: the system's.</param>
    /// <exception cref="ArgumentException">The allow list cannot be read.</exception>
    public Fetcher(FetchOptions options, TimeProvider? clock = null, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
        : this(options, clock ?? TimeProvider.System, GuardedTransport.Create(options, resolve ?? Dns.GetHostAddressesAsync))
    {
    }

    /// <summary>A fetcher over any transport, which must not follow redirects or decompress.</summary>
    internal Fetcher(FetchOptions options, TimeProvider clock, HttpMessageHandler transport)
    {
        (this.options, this.clock) = (options, clock);
        http = new HttpMessageInvoker(transport);
        rules = new NetworkRules(options);
        gate = new HostGate(clock, options.HostDelay, options.Patience);
        robots = new RobotsCache(clock);
    }

    /// <summary>Fetches one address.</summary>
    /// <param name="url">An http or https address.</param>
    /// <param name="known">What the server said the last time; null: nothing is known.</param>
    /// <param name="cancellation">Gives the request up.</param>
    /// <exception cref="OperationCanceledException">It was given up by the caller.</exception>
    public Task<Fetched> GetAsync(string url, Validators? known = null, CancellationToken cancellation = default) => FetchAsync(url, known, isPage: true, cancellation);

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<Fetched> FetchAsync(string url, Validators? known, bool isPage, CancellationToken cancellation)
    {
        var hop = new Hop(url);
        try
        {
            hop.Address = rules.Check(url);
            return await FollowAsync(hop, known, isPage, cancellation);
        }
        catch (FetchException e)
        {
            return hop.Failed(new Rejection(url, e.Message, e.Remedy)) with { Status = e.Status, RetryAfter = e.RetryAfter, IsPassing = e.IsPassing };
        }
        catch (InputException e)
        {
            return hop.Failed(e.At(url));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return hop.Failed(new Rejection(url, $"the server took too long (over {options.Total.TotalSeconds:0.#} seconds, or {options.FirstByte.TotalSeconds:0.#} to begin)", "try again later")) with { IsPassing = true };
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Broken(hop, e);
        }
    }

    private static Fetched Broken(Hop hop, Exception e)
    {
        for (var inner = e; inner is not null; inner = inner.InnerException)
            if (inner is FetchException own) return hop.Failed(new Rejection(hop.Url, own.Message, own.Remedy)) with { IsPassing = own.IsPassing };
        return hop.Failed(Cause(hop.Url, e)) with { IsPassing = true };
    }

    private static Rejection Cause(string url, Exception e)
    {
        var innermost = e.GetBaseException().Message.TrimEnd('.');
        return new Rejection(url, e is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } ? $"no secure connection ({innermost})" : $"the connection failed ({innermost})", "try again later");
    }

    private async Task<Fetched> FollowAsync(Hop hop, Validators? known, bool isPage, CancellationToken cancellation)
    {
        string? before = null;
        while (true)
        {
            var host = hop.Address!.IdnHost;
            // robots.txt is asked for within the turn of its page, so only the page itself waits.
            using var turn = isPage ? await gate.EnterAsync(host, host == before, cancellation) : null;
            if (turn is not null && options.Robots) await ObeyAsync(hop.Address, turn, cancellation);
            using var limit = new CancellationTokenSource(Left(hop), clock);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
            var start = clock.GetTimestamp();
            using var response = await SendAsync(hop.Address, known, both.Token);
            if (Answer.IsRedirect(response.StatusCode)) Redirect(hop, response);
            else return await ReadAsync(hop, response, known, turn, both.Token);
            hop.Spent += clock.GetElapsedTime(start);
            before = host;
        }
    }

    private TimeSpan Left(Hop hop) => options.Total - hop.Spent is { Ticks: > 0 } left ? left : throw new OperationCanceledException();

    private async ValueTask ObeyAsync(Uri address, HostTurn turn, CancellationToken cancellation)
    {
        var file = await robots.OfAsync(address, site => FetchAsync(site.AbsoluteUri, null, isPage: false, cancellation));
        if (file.Problem is { } problem) throw new FetchException($"the site's robots.txt cannot be had ({problem.Cause})", problem.Remedy) { IsPassing = true };
        if (file.Delay is { } delay) turn.Rest(delay);
        if (!file.Allows(address)) throw new FetchException("the site's robots.txt does not want the page to be fetched", "save the page from a browser and give the file");
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, Validators? known, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", options.Agent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        if (known?.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } date) request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        using var first = new CancellationTokenSource(options.FirstByte, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(first.Token, cancellation);
        return await http.SendAsync(request, both.Token);
    }

    private void Redirect(Hop hop, HttpResponseMessage response)
    {
        if (++hop.Count > options.Redirects) throw new FetchException($"the server sends on more than {options.Redirects} times", "check the address") { Status = (int)response.StatusCode };
        var target = response.Headers.Location ?? throw new FetchException($"the server sends on without saying where (status {(int)response.StatusCode})", "check the address");
        if (!target.IsAbsoluteUri) target = new Uri(hop.Address!, target);
        hop.IsPermanent &= (int)response.StatusCode is 301 or 308;
        if (target.OriginalString.Length > 8 << 10) throw new FetchException("the server sends on to an address of more than 8 KB", "check the address");
        hop.Address = rules.Check(target);
    }

    private async Task<Fetched> ReadAsync(Hop hop, HttpResponseMessage response, Validators? known, HostTurn? turn, CancellationToken cancellation)
    {
        var validators = new Validators(Header(response, "ETag"), Header(response, "Last-Modified"));
        var fetched = hop.Came((int)response.StatusCode) with { Retrieved = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) };
        if (response.StatusCode == HttpStatusCode.NotModified && known is { } asked && (asked.ETag ?? asked.LastModified) is not null)
            return fetched with { IsUnchanged = true, Validators = new Validators(validators.ETag ?? asked.ETag, validators.LastModified ?? asked.LastModified) };
        if ((int)response.StatusCode is not (200 or 203))
        {
            var refusal = Answer.Refusal(response, clock);
            if (refusal.RetryAfter is { } wait) turn?.Rest(wait);
            throw refusal;
        }
        return fetched with { Body = await Answer.BodyAsync(response, options, cancellation), ContentType = Header(response, "Content-Type") ?? "", Validators = validators };
    }

    private static string? Header(HttpResponseMessage response, string name)
    {
        var values = response.Headers.NonValidated.TryGetValues(name, out var own) ? own : response.Content.Headers.NonValidated.TryGetValues(name, out var content) ? content : default;
        return values.Count == 0 ? null : values.ToString() is { Length: > 0 and < 2000 } value ? value : null;
    }
}
