using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Documents.Bytes;
using Entente.Documents.Cleaning;
using Entente.Documents.Web;

namespace Entente.Documents;

/// <summary>Makes a document of a draft: finds its text, cleans it, marks its parts, says when and by whom it was published.</summary>
internal sealed class DocumentMaker(Cleaner cleaner, LanguageGuess languages, Outlets outlets)
{
    public static DocumentMaker Load(DataFolder data) => new(Cleaner.Load(data), LanguageGuess.Load(data), Outlets.Load(data));

    /// <summary>The publishers by name and domain.</summary>
    public Outlets Outlets => outlets;

    /// <summary>The document of <paramref name="draft"/>.</summary>
    /// <exception cref="InputException">It has no text, or too much.</exception>
    public async ValueTask<Document> MakeAsync(Draft draft, IntakeOptions options, CancellationToken cancellation)
    {
        if (draft.Kind != InputKind.Html && draft.Text.Length > Limits.Text) throw TooLong(draft.Text.Length);
        var page = draft.Kind == InputKind.Html ? await PageReader.ReadAsync(draft.Text, cancellation) : null;
        var shaped = draft.Kind switch
        {
            InputKind.Html => OfPage(draft, page!, options.AsIs),
            InputKind.Markdown when !options.AsIs => OfMarkdown(draft),
            _ => OfText(draft, options.AsIs),
        };
        if (shaped.Text.Length > Limits.Text) throw TooLong(shaped.Text.Length);
        if (string.IsNullOrWhiteSpace(shaped.Text))
            throw new InputException(page is null ? "the document holds no text" : "no article was found on the page", "give the text of the article");
        var (published, day) = Publication.Of(draft, page, shaped, options);
        return new Document
        {
            Id = draft.Id ?? Hash(draft),
            Hash = Hash(draft),
            Url = draft.Url ?? page?.Url,
            Title = shaped.Title,
            Text = shaped.Text,
            Published = published,
            Day = day,
            Retrieved = draft.Retrieved,
            Language = shaped.Language,
            Source = Publication.SourceOf(draft, page, shaped, options, outlets),
            Parts = shaped.Parts,
        };
    }

    /// <summary>The document of a draft, or why there is none.</summary>
    /// <param name="place">Where the draft stands.</param>
    /// <param name="original">The bytes as they came.</param>
    /// <param name="media">What the bytes are.</param>
    /// <param name="draft">Makes the draft; may throw <see cref="InputException"/>.</param>
    /// <param name="options">What the user says.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public async ValueTask<Received> TakeAsync(
        string place, ReadOnlyMemory<byte> original, string media, Func<Draft> draft, IntakeOptions options, CancellationToken cancellation)
    {
        try
        {
            return new Received(place, await MakeAsync(draft(), options, cancellation), null) { Original = original, Media = media };
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

    private Shaped OfText(Draft draft, bool asIs)
    {
        var text = asIs ? draft.Text : Passages.UnifyLineEnds(draft.Text);
        var title = Headline(draft.Title);
        var language = languages.Of(text);
        var passages = Passages.Of(text);
        if (asIs)
        {
            Cleaner.MarkOnly(passages, title);
            return new Shaped(title ?? TitleIn(passages), text, Passages.Parts(passages), language);
        }
        cleaner.CleanText(passages, title);
        return Finish(passages, title, language);
    }

    private Shaped OfMarkdown(Draft draft)
    {
        var text = Passages.UnifyLineEnds(draft.Text);
        var (fields, start) = Markdown.FrontMatter(text);
        var passages = Passages.Of(text[start..]);
        Markdown.Clear(passages);
        var title = Headline(draft.Title ?? fields.GetValueOrDefault("title"));
        var language = languages.Of(text[start..]);
        if (passages.Exists(passage => passage.Kind != PartKind.Body)) cleaner.CleanPage(passages);
        else cleaner.CleanText(passages, title);
        return Finish(passages, title, language) with
        {
            Published = fields.GetValueOrDefault("date") ?? fields.GetValueOrDefault("published"),
            Site = fields.GetValueOrDefault("source"),
            Url = fields.GetValueOrDefault("url"),
        };
    }

    private Shaped OfPage(Draft draft, Page page, bool asIs)
    {
        var title = Headline(draft.Title ?? page.Title);
        var language = languages.Of(string.Join('\n', page.Passages.Select(passage => passage.Text)));
        if (page.Passages.Count == 0) return new Shaped(title, "", [], language);
        if (!asIs) cleaner.CleanPage(page.Passages);
        return Finish(page.Passages, title, asIs ? "und" : language) with { Language = language };
    }

    private Shaped Finish(List<Passage> passages, string? title, string language)
    {
        if (passages.Count == 0) return new Shaped(title, "", [], language);
        if (title is not null && passages[0].Kind != PartKind.Title) passages.Insert(0, new Passage(PartKind.Title, title, "\n\n", 0));
        if (language == "en") cleaner.Separate(passages);
        var (text, parts) = Passages.Join(passages);
        return new Shaped(TitleIn(passages), text, parts, language);
    }

    private static string? TitleIn(List<Passage> passages)
    {
        var lines = passages.TakeWhile(passage => passage.Kind == PartKind.Title).ToList();
        return lines.Count == 0 ? null : string.Concat(lines.Take(lines.Count - 1).Select(line => line.Text + line.After)) + lines[^1].Text;
    }

    private static string? Headline(string? title) => title?.Trim() is { Length: > 0 } text ? Passages.UnifyLineEnds(text) : null;

    private static string Hash(Draft draft) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{draft.Url}\n{draft.Text}")));

    private static InputException TooLong(int length) => new($"the text has {length} characters, more than {Limits.Text}", "cut it into its documents");
}
