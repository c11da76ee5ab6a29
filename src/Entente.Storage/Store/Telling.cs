namespace Entente.Storage.Store;

/// <summary>One act as one document tells it, ready to be kept.</summary>
/// <param name="Record">The event as read; its story is not known yet.</param>
public sealed record Telling(EventRecord Record)
{
    internal object?[] Values()
    {
        var e = Record;
        return
        [
            e.Id, e.Document, null, e.Type, e.Mode, e.Modes, e.Contexts, e.Of, e.Cameo, e.Quad, e.Score, e.Reciprocal, e.Trigger, e.Factuality, e.Background,
            e.AttributionKind, e.Start, e.End, e.Start ?? DateOnly.MaxValue, e.DatePrecision, e.DateFrom,
            e.PlaceName, e.PlaceCountry, e.Latitude, e.Longitude, e.PlacePrecision,
            Keys.Countries(e.Actor), Keys.Countries(e.Recipient), Keys.Sectors(e.Actor), Keys.Sectors(e.Recipient),
            Keys.Entities(e.Actor), Keys.Entities(e.Recipient), Keys.Of(e.Actor), Keys.Of(e.Recipient),
            Keys.Of(e.Speakers), Keys.Of(e.PlaceName, e.PlaceCountry), Keys.Of(e.SourceName, e.SourceCountry, e.SourceKind),
            Keys.States(e.Actor.Concat(e.Recipient)), e.Sentence, e.SentenceText, e.EvidenceStart, e.EvidenceEnd, e.Confidence, e.Json,
        ];
    }
}
