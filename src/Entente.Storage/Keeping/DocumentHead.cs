using System.Text.Json;
using Entente.Documents;
using Entente.Storage.Ledger;
using Entente.Storage.Store;

namespace Entente.Storage.Keeping;

/// <summary>What a document's record says of it, before its reading brings the text.</summary>
internal sealed record DocumentHead(long Number, DateTimeOffset At, string? Place, string? Media)
{
    /// <summary>The head in a record of the log; one that was taken down says only that it was there.</summary>
    public static DocumentHead Of(LogRecord record)
    {
        if (record.Body.IsEmpty) return new DocumentHead(record.Number, record.At, null, null);
        using var json = JsonDocument.Parse(Bodies.Parts(record.Body).Line);
        return new DocumentHead(record.Number, record.At, json.RootElement.GetProperty("place").GetString(), json.RootElement.GetProperty("media").GetString());
    }

    /// <summary>What the store keeps of a document whose bodies are gone from the log.</summary>
    /// <param name="tombstone">Its tombstone, which knows the hash.</param>
    public StoredDocument Forgotten(LogRecord tombstone)
    {
        using var json = JsonDocument.Parse(tombstone.Body);
        return new StoredDocument { Number = Number, Id = tombstone.Subject, Hash = json.RootElement.GetProperty("hash").GetString()!, Text = "", Language = "und", Kept = At, Forgotten = true };
    }

    /// <summary>The document as the store keeps it.</summary>
    public StoredDocument Stored(Document document) => new()
    {
        Number = Number,
        Id = document.Id,
        Hash = document.Hash,
        Url = document.Url,
        Title = document.Title,
        Text = document.Text,
        Published = document.Published,
        Day = document.Day,
        Retrieved = document.Retrieved,
        Language = document.Language,
        SourceName = document.Source.Name,
        SourceCountry = document.Source.Country,
        SourceKind = JsonNamingPolicy.SnakeCaseLower.ConvertName(document.Source.Kind.ToString()),
        Kept = At,
        Place = Place,
        Media = Media,
    };
}
