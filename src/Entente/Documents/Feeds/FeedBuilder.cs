using System.Collections.Frozen;
using Entente.Documents.Bytes;

namespace Entente.Documents.Feeds;

/// <summary>Makes a feed of the pieces of its XML: RSS of every version, RDF and Atom alike.</summary>
/// <param name="isTolerant">Whether the pieces may be out of joint, so that the next field also ends the one before.</param>
/// <param name="isPatched">Whether U+FFFD stands for damaged bytes.</param>
/// <param name="home">Where the feed came from; null when that is not known.</param>
internal sealed class FeedBuilder(bool isTolerant, bool isPatched, string? home)
{
    private static readonly FrozenSet<string> fields = Set("title link guid id pubdate dc:date dc:title dcterms:issued dcterms:created dcterms:modified published issued created updated modified description summary content content:encoded xhtml:body body media:description media:title source origlink feedburner:origlink");
    private static readonly FrozenSet<string> rich = Set("description summary content content:encoded xhtml:body body media:description");
    private static readonly FrozenSet<string> unmistakable = Set("guid pubdate dc:date published updated content:encoded category author dc:creator comments enclosure");

    private readonly List<FeedItem> items = [];
    private FeedDraft? draft;
    private FeedField? field;
    private string? title;
    private string? site;
    private int number;
    private int foreign;
    private bool isClosed;

    /// <summary>The feed that the pieces make up.</summary>
    public Feed Build(IEnumerable<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Text) field?.Add(piece.Text);
            else if (piece.Kind == PieceKind.Start) Open(piece with { Name = Bare(piece.Name) });
            else Close(Bare(piece.Name));
            if (items.Count > Limits.FeedItems) break;
        }
        var isCut = draft is not null;
        if (isCut) Finish(isCut: true);
        return new Feed(title, site, items, isCut || (!isClosed && number > 0));
    }

    private static string Bare(string name) => name.StartsWith("atom:", StringComparison.Ordinal) ? name[5..] : name;

    private static bool IsItem(string name) => name is "item" or "entry";

    private void Open(Piece start)
    {
        if (IsItem(start.Name) && (isTolerant || field is null))
        {
            if (draft is not null) Finish(isCut: false);
            (draft, foreign) = (new FeedDraft(++number), 0);
            return;
        }
        if (field is not null && !(isTolerant && Ends(start.Name)))
        {
            field.Open(start);
            return;
        }
        EndField();
        if (foreign > 0 || (draft is null && start.Name is "image" or "textinput" or "author") || (draft is not null && start.Name == "source" && start.Attribute("url") is null && !isTolerant)) foreign++;
        else if (start.Name == "link" && start.Attribute("href") is { } target) Link(start, target);
        else if (fields.Contains(start.Name)) Begin(start);
    }

    // Whether a field that begins here shows that the one before was never closed.
    private bool Ends(string name) => rich.Contains(field!.Name) ? unmistakable.Contains(name) : fields.Contains(name) || unmistakable.Contains(name);

    private void Link(Piece start, string target)
    {
        if ((start.Attribute("rel") ?? "alternate") != "alternate") return;
        if (draft is not null) draft.Set("link", target.Trim(), false);
        else site ??= target.Trim();
    }

    private void Begin(Piece start)
    {
        field = new FeedField(start.Name, start.Attribute("type") ?? (start.Name is "summary" or "content" ? "text" : null));
        if (start.Name == "guid" && start.Attribute("ispermalink") is "false") draft?.Set("guid-is-no-link", "1", false);
        if (start.Name == "content" && start.Attribute("url") is not null) field = null; // a picture of media RSS
    }

    private void Close(string name)
    {
        if (IsItem(name) && draft is not null && (isTolerant || field is null))
        {
            Finish(isCut: false);
            return;
        }
        isClosed |= name is "rss" or "feed" or "rdf:rdf" or "channel" && field is null;
        if (field is not null)
        {
            if (name == field.Name && (field.Depth == 0 || isTolerant)) EndField();
            else if (field.Depth > 0) field.Close(name);
        }
        else if (foreign > 0) foreign--;
    }

    private void EndField()
    {
        if (field is null) return;
        var (text, isHtml) = field.Value();
        var name = field.Name switch { "xhtml:body" => "body", "feedburner:origlink" => "origlink", var own => own };
        field = null;
        if (draft is not null) draft.Set(name, text, isHtml);
        else if (name == "title") title ??= FeedText.Line(text);
        else if (name == "link" && text.Length > 0) site ??= text;
    }

    private void Finish(bool isCut)
    {
        EndField();
        items.Add(draft!.Item(site ?? home, isCut, isPatched));
        draft = null;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
