using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Entente.Documents.Bytes;
using Entente.Documents.Feeds;

namespace Entente.Documents.Fetching;

/// <summary>Reads what stands at web addresses, where there is a fetcher to do so.</summary>
internal sealed class WebIntake(Fetcher? fetcher)
{
    private const int Levels = 2; // an index of sitemaps names sitemaps, which name pages

    /// <summary>What stands at one address.</summary>
    /// <exception cref="InputException">There is no fetcher.</exception>
    public IAsyncEnumerable<Received> ReadAsync(string url, IntakeOptions options, Intake intake, CancellationToken cancellation) => ReadAsync(url, 0, options, intake, cancellation);

    /// <summary>What stands at the addresses that a list names.</summary>
    /// <param name="bytes">A sitemap, or a list of feeds.</param>
    /// <param name="kind">Which of the two.</param>
    /// <param name="from">Where it comes from.</param>
    /// <param name="options">What the user says.</param>
    /// <param name="intake">Reads what is fetched.</param>
    /// <param name="cancellation">Stops between two addresses.</param>
    /// <exception cref="InputException">It names no address, there is no fetcher, or lists name lists too deep.</exception>
    public async IAsyncEnumerable<Received> ReadListAsync(
        byte[] bytes, InputKind kind, Origin from, IntakeOptions options, Intake intake, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlyList<string> addresses = kind == InputKind.Sitemap ? [.. Sitemap.Read(bytes).Select(entry => entry.Url)] : FeedList.Addresses(bytes);
        var what = kind == InputKind.Sitemap ? "a sitemap" : "a list of feeds";
        if (addresses.Count == 0) throw new InputException($"this is {what}, and it names no address", "check it, or leave it out");
        if (fetcher is null) throw new InputException($"this is {what} with {addresses.Count} addresses, and the network is not enabled", "give its articles as files");
        if (from.Level >= Levels) throw new InputException($"lists name lists more than {Levels} times over", "give the inner lists");
        foreach (var url in addresses)
            await foreach (var received in ReadAsync(url, from.Level + 1, options, intake, cancellation))
                yield return received;
    }

    private async IAsyncEnumerable<Received> ReadAsync(string url, int level, IntakeOptions options, Intake intake, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (fetcher is null) throw new InputException("web addresses are not fetched, as the network is not enabled", "save the page and give the file");
        var fetched = await fetcher.GetAsync(url, null, cancellation);
        if (fetched.Problem is { } problem)
        {
            yield return new Received(url, null, problem);
            yield break;
        }
        MemoryMarshal.TryGetArray(fetched.Body, out var body);
        using var stream = new MemoryStream(body.Array ?? [], body.Offset, body.Count, writable: false);
        var from = new Origin(url) { Url = fetched.Final, File = Path.GetFileName(new Uri(fetched.Final).AbsolutePath), Retrieved = fetched.Retrieved, Media = fetched.ContentType.Length > 0 ? fetched.ContentType : null, Level = level };
        await foreach (var received in intake.GuardedAsync(stream, from, options, cancellation)) yield return received;
    }
}
