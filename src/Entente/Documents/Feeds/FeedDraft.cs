using Entente.Documents.Bytes;

namespace Entente.Documents.Feeds;

/// <summary>An item of a feed while its fields come in.</summary>
internal sealed class FeedDraft(int number)
{
    private const int Teaser = 1500;
    private readonly Dictionary<string, (string Text, bool IsHtml)> fields = [];

    /// <summary>Keeps the first of each field, unless it was empty.</summary>
    public void Set(string name, string text, bool isHtml)
    {
        if (text.Length > 0) fields.TryAdd(name, (text, isHtml));
    }

    /// <summary>The item.</summary>
    /// <param name="home">What its links are relative to.</param>
    /// <param name="isCut">Whether the feed ends in it.</param>
    /// <param name="isPatched">Whether U+FFFD stands for damaged bytes.</param>
    public FeedItem Item(string? home, bool isCut, bool isPatched)
    {
        var (full, summary) = (First("content:encoded", "content", "body"), First("description", "summary", "media:description"));
        var content = full.Text.Length > 0 ? full : summary;
        var item = new FeedItem
        {
            Number = number,
            Id = Text("guid", "id"),
            Title = FeedText.Line(Text("title", "media:title", "dc:title")),
            Url = Address(home),
            Published = FeedDate.Iso(Text("pubdate", "published", "dc:date", "dcterms:issued", "issued", "dcterms:created", "created", "updated", "dcterms:modified", "modified")),
            Source = FeedText.Line(Text("source")),
            Content = content.Text,
            IsHtml = content.IsHtml,
            IsTeaser = full.Text.Length == 0 && summary.Text.Length < Teaser,
        };
        return item with { Problem = Problem(item, isCut, isPatched) };
    }

    private static string? Problem(FeedItem item, bool isCut, bool isPatched)
    {
        if (isCut) return "the feed breaks off in this item";
        if (item.Title is null && string.IsNullOrWhiteSpace(item.Content)) return item.Url is null ? "the item is empty" : "the item has only a link";
        if (isPatched && (item.Title + item.Content).Contains('\uFFFD')) return "the item holds bytes of no encoding";
        return item.Content.Length > Limits.Text * 2 ? $"the item has {item.Content.Length} characters, more than {Limits.Text * 2}" : null;
    }

    private string? Address(string? home)
    {
        foreach (var name in (string[])["link", "origlink", "guid", "id"])
        {
            if (Text(name) is not { Length: < 8000 } text || (name == "guid" && fields.ContainsKey("guid-is-no-link"))) continue;
            if (Uri.TryCreate(text, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https") return text;
            if (name == "link" && home is not null && Uri.TryCreate(home, UriKind.Absolute, out var root) && root.Scheme is "http" or "https" && Uri.TryCreate(root, text, out var joined)) return joined.AbsoluteUri;
        }
        return null;
    }

    private string? Text(params ReadOnlySpan<string> names) => First(names) is { Text.Length: > 0 } found ? found.Text : null;

    private (string Text, bool IsHtml) First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (fields.TryGetValue(name, out var found)) return found;
        return ("", false);
    }
}
