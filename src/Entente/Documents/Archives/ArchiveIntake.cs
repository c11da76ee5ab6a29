using System.Runtime.CompilerServices;
using Entente.Documents.Bytes;

namespace Entente.Documents.Archives;

/// <summary>Makes documents of the pages of an archive.</summary>
internal sealed class ArchiveIntake(DocumentMaker maker)
{
    /// <summary>Documents and rejections in the order of the archive; places are <c>FILE@BYTE</c>.</summary>
    public async IAsyncEnumerable<Received> ReadAsync(Opened opened, string place, IntakeOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var members = ArchiveKind.Open(opened.Stream, opened.Name, opened.FirstBytes.Span);
        var (any, passed) = (false, 0L);
        await foreach (var record in new WarcReader(members).ReadAsync(cancellation))
        {
            any = true;
            var at = record.Inner > 0 ? $"{place}@{record.Offset}+{record.Inner}" : $"{place}@{record.Offset}";
            if (record.Problem is { } problem) yield return new Received(at, null, new Rejection(at, problem, "fetch the archive again; the records behind were read"));
            else if (await OfAsync(record, at, options, cancellation) is { } received) yield return received;
            else passed++;
        }
        if (!any) throw Opened.Empty();
        if (passed > 0) options.Passed?.Report(new Passed(place, passed));
    }

    private async ValueTask<Received?> OfAsync(WarcRecord record, string at, IntakeOptions options, CancellationToken cancellation)
    {
        ArchivePage? page;
        try
        {
            page = await ArchivePage.OfAsync(record, cancellation);
        }
        catch (InputException e)
        {
            return new Received(at, null, e.At(at));
        }
        return page is null ? null : await maker.TakeAsync(at, page.Body.ToArray(), page.Media, () => page.Draft(record), options, cancellation);
    }
}
