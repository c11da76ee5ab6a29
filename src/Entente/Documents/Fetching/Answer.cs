using System.Net;
using Entente.Documents.Bytes;

namespace Entente.Documents.Fetching;

/// <summary>Reads what a server sends, within the limits.</summary>
internal static class Answer
{
    /// <summary>The body as its publisher wrote it.</summary>
    /// <exception cref="FetchException">It is too large.</exception>
    /// <exception cref="InputException">Its compression is damaged or hides too much.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> BodyAsync(HttpResponseMessage response, FetchOptions options, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > options.Body) throw TooLarge(options);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[16 << 10];
        for (int count; (count = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            body.Write(buffer, 0, count);
            if (body.Length > options.Body) throw TooLarge(options);
        }
        return await ContentCoding.DecodeAsync(body.GetBuffer().AsMemory(0, (int)body.Length), string.Join(',', response.Content.Headers.ContentEncoding), options.Decoded, cancellation);
    }

    /// <summary>How long the server asks to be left alone, at most a day; null when it does not say.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider clock)
    {
        var asked = response.Headers.RetryAfter;
        var time = asked?.Delta ?? asked?.Date - clock.GetUtcNow();
        return time is not { } wait || wait < TimeSpan.Zero ? null : wait > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : wait;
    }

    /// <summary>Why an answer of that status is of no use.</summary>
    public static FetchException Refusal(HttpResponseMessage response, TimeProvider clock)
    {
        var status = (int)response.StatusCode;
        var (cause, remedy) = status switch
        {
            404 or 410 => ("the page is not there", "check the address"),
            401 or 403 or 407 or 451 => ("the server does not give the page to us", "save the page from a browser and give the file"),
            429 => ("the server says that it is asked too often", "try again later"),
            304 => ("the server says that nothing changed, but nothing is known of the page", "try again later"),
            >= 500 => ("the server has a failure", "try again later"),
            _ => ("the server gives no page", "check the address"),
        };
        return new FetchException($"{cause} (status {status})", remedy) { Status = status, IsPassing = status is 408 or 425 or 429 or >= 500, RetryAfter = RetryAfter(response, clock) ?? (status is 429 or 503 ? TimeSpan.FromMinutes(1) : null) };
    }

    /// <summary>Whether a status sends on to another address.</summary>
    public static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    private static FetchException TooLarge(FetchOptions options) => new($"the answer has more than {options.Body} bytes", "save the page and give the file");
}
