using System.Buffers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Entente.Documents.Bytes;

namespace Entente.Documents.Web;

/// <summary>Reads a web page within a set time, whatever its markup.</summary>
internal static class PageReader
{
    private static readonly SearchValues<char> labelEnds = SearchValues.Create(" \"';>/?");

    /// <summary>The article of a page; by way of its tree where that can be built, else by its stream of tags.</summary>
    public static ValueTask<Page> ReadAsync(string html, CancellationToken cancellation) =>
        ReadAsync(html, Limits.Parse, static () => Environment.CpuUsage.TotalTime, cancellation);

    /// <summary>As above.</summary>
    /// <param name="html">The page.</param>
    /// <param name="limit">Time that building the tree may take, by the clock and by <paramref name="worked"/>.</param>
    /// <param name="worked">How long the processor has worked so far: on a busy machine the clock alone would give the same page now one text, now another.</param>
    /// <param name="cancellation">Stops.</param>
    internal static async ValueTask<Page> ReadAsync(string html, TimeSpan limit, Func<TimeSpan> worked, CancellationToken cancellation)
    {
        if (Nesting.Depth(html, Limits.Depth) > Limits.Depth) return LinearPage.Read(html);
        for (var time = limit; ; time *= 2)
        {
            var before = worked();
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            deadline.CancelAfter(time);
            try
            {
                using var page = await new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocumentAsync(html, deadline.Token);
                return Article(page) ?? LinearPage.Read(html);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                if (worked() - before >= limit) return LinearPage.Read(html);
            }
            catch (InsufficientExecutionStackException)
            {
                return LinearPage.Read(html);
            }
        }
    }

    /// <summary>The encoding that the first kilobytes of a page name; null when they name none.</summary>
    public static string? Charset(ReadOnlySpan<byte> head)
    {
        var text = System.Text.Encoding.Latin1.GetString(head[..Math.Min(head.Length, 8192)]);
        var at = text.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0) at = text.StartsWith("<?xml", StringComparison.Ordinal) ? text.IndexOf("encoding", StringComparison.Ordinal) : -1;
        if (at < 0) return null;
        var rest = text.AsSpan(at).TrimStart("charsetCHARSETencoding").TrimStart().TrimStart('=').TrimStart(" \"'");
        var end = rest.IndexOfAny(labelEnds);
        return end > 0 ? rest[..end].ToString() : null;
    }

    private static Page? Article(IHtmlDocument page)
    {
        if (page.Body is not { } body) return null;
        var facts = PageFacts.Of(page);
        return facts with { Passages = ArticleFinder.Find(body, facts.Title) };
    }
}
