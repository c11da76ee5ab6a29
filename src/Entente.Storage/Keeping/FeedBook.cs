using System.Text.Json;
using Entente.Documents.Fetching;
using Entente.Storage.Ledger;
using Entente.Storage.Store;

namespace Entente.Storage.Keeping;

/// <summary>What is known of watched feeds. The log has what is new since the record before, the store the whole.</summary>
/// <remarks>A visit that found nothing new changes only times; those stand in the store alone, and an index made anew merely visits sooner.</remarks>
internal sealed class FeedBook(Store.Store store)
{
    private const int MostMarks = 8_000; // more than a feed may hold, with those that have left it

    private readonly JsonSerializerOptions options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private readonly Dictionary<string, FeedState> known = new(StringComparer.Ordinal);

    /// <summary>A feed's state; null when it was never visited.</summary>
    public FeedState? Of(string url) =>
        known.TryGetValue(url, out var state) ? state : store.Noted(Key(url)) is { } json ? JsonSerializer.Deserialize<FeedState>(json, options) : null;

    /// <summary>The record of what is new with a feed; null when nothing is but the times.</summary>
    public byte[]? Record(FeedState state)
    {
        var before = Of(state.Url) ?? FeedState.New(state.Url);
        var news = state with { Seen = [.. state.Seen.Except(before.Seen, StringComparer.Ordinal)] };
        var isNews = news.Seen.Count > 0 || Lasting(state) != Lasting(before);
        return isNews ? JsonSerializer.SerializeToUtf8Bytes(news, options) : null;
    }

    /// <summary>Takes a record in.</summary>
    public void Take(LogRecord record, StoreBatch batch)
    {
        var news = JsonSerializer.Deserialize<FeedState>(record.Body.Span, options)!;
        var state = news with { Seen = [.. news.Seen.Concat(Of(news.Url)?.Seen ?? []).Distinct(StringComparer.Ordinal).Take(MostMarks)] };
        known[state.Url] = state;
        batch.PutNote(Key(state.Url), JsonSerializer.Serialize(state, options));
    }

    /// <summary>Keeps the times of a visit whose record, if it had one, is in.</summary>
    public void Note(FeedState state)
    {
        var now = (Of(state.Url) ?? state) with { Due = state.Due, Visited = state.Visited };
        if (now == known.GetValueOrDefault(state.Url)) return;
        known[state.Url] = now;
        store.Note(Key(state.Url), JsonSerializer.Serialize(now, options));
    }

    private static string Key(string url) => $"feed.{url}";

    private static (string?, string?, string?, int, string?) Lasting(FeedState state) => (state.Title, state.ETag, state.LastModified, state.Failures, state.Problem);
}
