using System.Runtime.CompilerServices;
using Entente.Documents.Archives;
using Entente.Documents.Bytes;
using Entente.Documents.Feeds;
using Entente.Documents.Fetching;

namespace Entente.Documents;

/// <summary>Takes in files, folders and streams, and gives their documents in order.</summary>
/// <remarks>
/// Whatever an input holds, it costs at most itself: a <see cref="Rejection"/> says where, why and what to do, and the rest goes on.
/// Memory does not grow with the input. Only the end of a gzip member proves it whole: lines before damage may already have been given.
/// </remarks>
public sealed class Intake
{
    private static readonly FileStreamOptions reading = new()
    {
        Share = FileShare.ReadWrite | FileShare.Delete,
        BufferSize = 1 << 16,
        Options = FileOptions.SequentialScan | FileOptions.Asynchronous,
    };

    private readonly DocumentMaker maker;
    private readonly FeedIntake feeds;
    private readonly ArchiveIntake archives;
    private readonly WebIntake web;
    private readonly DataFolder data;

    /// <summary>An intake over the tables of <paramref name="data"/>.</summary>
    /// <param name="data">Word lists, outlets and rules of cleaning.</param>
    /// <param name="fetcher">Fetches inputs that are web addresses; null: they are rejected, and the network is not used.</param>
    /// <exception cref="DataFileException">A table cannot be read.</exception>
    public Intake(DataFolder data, Fetcher? fetcher = null)
    {
        this.data = data;
        maker = DocumentMaker.Load(data);
        feeds = new FeedIntake(maker);
        archives = new ArchiveIntake(maker);
        web = new WebIntake(fetcher);
    }

    /// <summary>What makes documents of drafts.</summary>
    internal DocumentMaker Maker => maker;

    /// <summary>Documents and rejections in the order of the inputs; folders by ordinal path, lines, items and records as they stand.</summary>
    /// <param name="inputs">
    /// Paths of files (text, Markdown, HTML, JSON lines, feeds, each also in gzip, and WARC archives) and folders, web addresses where there is a fetcher;
    /// <c>-</c> is standard input.
    /// </param>
    /// <param name="standardInput">Read when <c>-</c> is among the inputs.</param>
    /// <param name="options">What the user says about all of them.</param>
    /// <param name="cancellation">Stops between two reads.</param>
    /// <exception cref="ArgumentException">An option has a date or a source that cannot be read.</exception>
    public async IAsyncEnumerable<Received> ReadAsync(
            IEnumerable<string> inputs, Stream standardInput, IntakeOptions options, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        Check(options);
        foreach (var input in inputs)
            foreach (var found in Folders.Expand(input, options.PassedOver))
                await foreach (var received in Guard(found.Place, Read(found, standardInput, options, cancellation)))
                    yield return received;
    }

    private void Check(IntakeOptions options)
    {
        if (options.Published is { } published && !PublicationDate.TryParse(published, out _))
            throw new ArgumentException($"'{published}' is not a date; write it as 2026-03-30", nameof(options));
        if (options.Source is { } source && Sources.Problem(source, data) is { } unclear) throw new ArgumentException(unclear, nameof(options));
    }

    // A failure of one input becomes its rejection; what was read before it has been given.
    private static async IAsyncEnumerable<Received> Guard(string place, IAsyncEnumerable<Received> received)
    {
        await using var each = received.GetAsyncEnumerator();
        while (true)
        {
            Rejection? rejection = null;
            try
            {
                if (!await each.MoveNextAsync()) yield break;
            }
            catch (InputException e)
            {
                rejection = e.At(place);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                var cause = e is UnauthorizedAccessException ? "the file may not be read" : $"the file cannot be read ({e.Message.TrimEnd('.')})";
                rejection = new Rejection(place, cause, "check the path and its permissions");
            }
            if (rejection is not null)
            {
                yield return new Received(place, null, rejection);
                yield break;
            }
            yield return each.Current;
        }
    }

    private async IAsyncEnumerable<Received> Read(Found found, Stream standardInput, IntakeOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (found.IsAddress)
        {
            await foreach (var received in web.ReadAsync(found.Place, options, this, cancellation)) yield return received;
            yield break;
        }
        if (found.Problem is { } problem) throw problem;
        await using var file = found.Path is null ? null : new FileStream(found.Path, reading);
        var from = new Origin(found.Place) { File = found.Path is null ? null : Path.GetFileName(found.Path) };
        await foreach (var received in ReadAsync(file ?? standardInput, from, options, cancellation)) yield return received;
    }

    /// <summary>What one stream holds, be it a document, lines, a feed or an archive.</summary>
    /// <exception cref="InputException">It cannot be read on.</exception>
    internal async IAsyncEnumerable<Received> ReadAsync(Stream stream, Origin from, IntakeOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var opened = await Opened.OpenAsync(stream, from.File ?? "", cancellation);
        var many = opened.Kind switch
        {
            InputKind.Lines => ReadLines(opened, from.Place, options, cancellation),
            InputKind.Archive => archives.ReadAsync(opened, from.Place, options, cancellation),
            _ => null,
        };
        if (many is not null)
        {
            await foreach (var received in many) yield return received;
            yield break;
        }
        var (bytes, damage) = await opened.AllAsync(cancellation);
        if (opened.Kind is InputKind.Feed) many = feeds.ReadAsync(bytes, from, options, cancellation);
        else if (opened.Kind is InputKind.Sitemap or InputKind.FeedList) many = web.ReadListAsync(bytes, opened.Kind, from, options, this, cancellation);
        if (many is null) yield return await maker.TakeAsync(from.Place, bytes, from.Media ?? Media(opened.Kind), () => Draft(opened, bytes, from), options, cancellation);
        else
            await foreach (var received in many) yield return received;
        if (damage is not null) throw damage;
    }

    /// <summary>As <see cref="ReadAsync(Stream, Origin, IntakeOptions, CancellationToken)"/>, a failure become a rejection.</summary>
    internal IAsyncEnumerable<Received> GuardedAsync(Stream stream, Origin from, IntakeOptions options, CancellationToken cancellation) => Guard(from.Place, ReadAsync(stream, from, options, cancellation));

    private static Draft Draft(Opened opened, byte[] bytes, Origin from) =>
        opened.Draft(bytes, from.File is null ? null : opened.Name, MediaType.Charset(from.Media)) with { Url = from.Url, Retrieved = from.Retrieved };

    private async IAsyncEnumerable<Received> ReadLines(Opened opened, string place, IntakeOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var lines = new LineReader(opened.Stream);
        var any = false;
        while (await lines.NextAsync(cancellation) is { } line)
        {
            if (line.Bytes.Span.Trim(" \t\uFEFF"u8).IsEmpty && !line.IsTooLong) continue;
            any = true;
            var at = $"{place}:{lines.Number}";
            yield return line.IsTooLong
                ? new Received(at, null, new Rejection(at, $"the line has {line.Length} bytes, more than {Limits.Line}", "write one document a line, each shorter"))
                : await maker.TakeAsync(at, line.Bytes.ToArray(), Media(InputKind.Lines), () => LineFields.Read(line.Bytes, maker.Outlets), options, cancellation);
        }
        if (!any) throw Opened.Empty();
    }

    private static string Media(InputKind kind) => kind switch
    {
        InputKind.Html => "text/html",
        InputKind.Markdown => "text/markdown",
        InputKind.Lines => "application/x-ndjson",
        _ => "text/plain",
    };
}
