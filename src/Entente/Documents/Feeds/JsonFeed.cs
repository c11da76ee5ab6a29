using System.Text.Json;
using Entente.Documents.Bytes;

namespace Entente.Documents.Feeds;

/// <summary>Reads JSON Feed, versions 1 and 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions lenient = new() { MaxDepth = Limits.JsonDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The feed that <paramref name="text"/> is.</summary>
    public static Feed Read(string text, bool isPatched, string? home)
    {
        var (head, items, isCut) = JsonItems.Of(text);
        var (title, site) = Head(head);
        var made = new List<FeedItem>();
        foreach (var item in items.Take(Limits.FeedItems + 1)) made.Add(Item(item, made.Count + 1, isPatched, site ?? home));
        if (isCut && made.Count > 0 && made[^1].Problem is not null) made[^1] = made[^1] with { Problem = "the feed breaks off in this item" };
        return new Feed(title, site, made, isCut);
    }

    private static (string? Title, string? Site) Head(string head)
    {
        try
        {
            using var json = JsonDocument.Parse(head, lenient);
            return json.RootElement.ValueKind != JsonValueKind.Object ? (null, null) : (FeedText.Line(Text(json.RootElement, "title")), Text(json.RootElement, "home_page_url"));
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static FeedItem Item(string text, int number, bool isPatched, string? home)
    {
        try
        {
            using var json = JsonDocument.Parse(text, lenient);
            var draft = new FeedDraft(number);
            foreach (var (key, name, isHtml) in (ReadOnlySpan<(string, string, bool)>)
                     [("id", "guid", false), ("url", "link", false), ("external_url", "link", false), ("title", "title", false), ("content_html", "content", true),
                      ("content_text", "content", false), ("summary", "summary", false), ("date_published", "published", false), ("date_modified", "updated", false)])
                if (Text(json.RootElement, key) is { } value) draft.Set(name, value.Trim(), isHtml);
            return draft.Item(home, isCut: false, isPatched);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            var cause = e.Message.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? e.Message[..end] : e.Message.TrimEnd('.');
            return new FeedItem { Number = number, Problem = $"the item is not valid JSON ({cause})" };
        }
    }

    private static string? Text(JsonElement element, string key) => element.TryGetProperty(key, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;
}
