using Entente.Documents.Bytes;
using Entente.Documents.Web;

namespace Entente.Documents.Fetching;

/// <summary>Asks again for pages that could not be had when a feed named them.</summary>
public sealed class PageAgain(Intake intake, Fetcher fetcher)
{
    /// <summary>The article on a page, or why there is none; null while the page may still be had later.</summary>
    /// <param name="url">The page's address.</param>
    /// <param name="options">What the user says about all documents.</param>
    /// <param name="cancellation">Gives the request up.</param>
    public async Task<Received?> TryAsync(string url, IntakeOptions options, CancellationToken cancellation = default)
    {
        var fetched = await fetcher.GetAsync(url, null, cancellation);
        if (fetched.IsPassing) return null;
        if (fetched.Problem is { } problem) return new Received(url, null, problem);
        if (MediaType.Name(fetched.ContentType) is not ("text/html" or "application/xhtml+xml")) return new Received(url, null, new Rejection(url, $"the page is '{fetched.ContentType}', not HTML", "save it and give the file"));
        return await intake.Maker.TakeAsync(url, fetched.Body, fetched.ContentType, () => Draft(fetched), options, cancellation);
    }

    private static Draft Draft(Fetched fetched) => new()
    {
        Kind = InputKind.Html,
        Text = Encodings.Decode(fetched.Body.Span, PageReader.Charset(fetched.Body.Span) ?? MediaType.Charset(fetched.ContentType)),
        Url = fetched.Final,
        Retrieved = fetched.Retrieved,
    };
}
