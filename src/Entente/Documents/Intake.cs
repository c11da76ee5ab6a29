using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Entente.Documents.Bytes;

namespace Entente.Documents;

/// <summary>Takes in files, folders and streams, and gives their documents in order.</summary>
/// <param name="data">Word lists, outlets and rules of cleaning.</param>
/// <remarks>
/// Whatever an input holds, it costs at most itself: a <see cref="Rejection"/> says where, why and what to do, and the rest goes on.
/// Memory does not grow with the input. Only the end of a gzip member proves it whole: lines before damage may already have been given.
/// </remarks>
/// <exception cref="DataFileException">A table cannot be read.</exception>
public sealed class Intake(DataFolder data)
{
    private static readonly FileStreamOptions reading = new()
    {
        Share = FileShare.ReadWrite | FileShare.Delete,
        BufferSize = 1 << 16,
        Options = FileOptions.SequentialScan | FileOptions.Asynchronous,
    };

    private readonly DocumentMaker maker = DocumentMaker.Load(data);

    /// <summary>Documents and rejections in the order of the inputs; folders by ordinal path, lines by number.</summary>
    /// <param name="inputs">Paths of files (text, Markdown, HTML, JSON lines, each also in gzip) and folders; <c>-</c> is standard input.</param>
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
        if (found.Problem is { } problem) throw problem;
        await using var file = found.Path is null ? null : new FileStream(found.Path, reading);
        await using var opened = await Opened.OpenAsync(file ?? standardInput, found.Path is null ? "" : Path.GetFileName(found.Path), cancellation);
        if (opened.Kind == InputKind.Lines)
        {
            await foreach (var received in ReadLines(opened, found.Place, options, cancellation)) yield return received;
            yield break;
        }
        var (bytes, damage) = await opened.AllAsync(cancellation);
        yield return Kept(await MakeAsync(found.Place, () => opened.Draft(bytes, found.Path is null ? null : opened.Name), options, cancellation), bytes, Media(opened.Kind));
        if (damage is not null) throw damage;
    }

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
                : Kept(await MakeAsync(at, () => LineFields.Read(line.Bytes, maker.Outlets), options, cancellation), line.Bytes.ToArray(), Media(InputKind.Lines));
        }
        if (!any) throw Opened.Empty();
    }

    private static Received Kept(Received received, byte[] bytes, string media) => received.Document is null ? received : received with { Original = bytes, Media = media };

    private static string Media(InputKind kind) => kind switch
    {
        InputKind.Html => "text/html",
        InputKind.Markdown => "text/markdown",
        InputKind.Lines => "application/x-ndjson",
        _ => "text/plain",
    };

    private async ValueTask<Received> MakeAsync(string place, Func<Draft> draft, IntakeOptions options, CancellationToken cancellation)
    {
        try
        {
            return new Received(place, await maker.MakeAsync(draft(), options, cancellation), null);
        }
        catch (InputException e)
        {
            return new Received(place, null, e.At(place));
        }
        catch (RegexMatchTimeoutException)
        {
            return new Received(place, null, new Rejection(place, "the text takes too long to clean", "take it as it is (--as-is)"));
        }
    }
}
