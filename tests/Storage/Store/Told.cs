using System.Buffers;
using Entente.Documents;
using Entente.Events;
using Entente.Sentences;
using Entente.Storage.Store;

namespace Entente.Tests.Storage.Store;

/// <summary>Documents and readings made by hand for the store.</summary>
internal static class Told
{
    public static DateTimeOffset Moment { get; } = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    public static StoredDocument Document(string id, long number, string text = "A visit.", DateOnly? day = null, string? source = "Wire One") => new()
    {
        Number = number,
        Id = id,
        Hash = $"hash-{id}",
        Text = text,
        Title = $"Title of {id}",
        Url = $"https://example.org/{id}",
        Kept = Moment.AddHours(number),
        Published = (day ?? Invented.Day).ToString("O"),
        Day = day ?? Invented.Day,
        SourceName = source,
        SourceCountry = "FRD",
        SourceKind = "wire",
        Place = "feed",
    };

    /// <summary>The bytes that <c>entente read --json</c> would print.</summary>
    public static ReadOnlyMemory<byte> Reading(StoredDocument of, IReadOnlyList<Event> events, params IReadOnlyList<Statement> statements)
    {
        var document = new Document
        {
            Id = of.Id,
            Hash = of.Hash,
            Text = of.Text,
            Title = of.Title,
            Url = of.Url,
            Published = of.Published,
            Day = of.Day,
            Source = new Source(of.SourceName, of.SourceCountry, SourceKind.Wire),
        };
        var output = new ArrayBufferWriter<byte>();
        Json.Write(output, new Reading(document, [new Sentence(0, new TextSpan(0, of.Text.Length), [])], [], events, statements), new Engine("1", "2", "3"));
        return output.WrittenMemory;
    }

    public static ReadingRows Rows(StoredDocument of, IReadOnlyList<Event> events, params IReadOnlyList<Statement> statements) =>
        ReadingRows.Of(Reading(of, events, statements), of.Number + 1000);

    public static Party Party(string country, string? sector = "GOV") => new(country, new TextSpan(0, 1))
    {
        Entity = $"{country.ToLowerInvariant()}-gov",
        Name = $"The {country}",
        Country = country,
        Sector = sector,
        Sectors = sector is null ? [] : [sector],
    };

    public static Event Event(string id, EventType type, string actor, string recipient, DateOnly? day = null, int quad = 1) => new()
    {
        Id = id,
        Type = type,
        Quad = quad,
        Score = 2.5,
        Mode = "visit",
        Modes = ["visit"],
        Contexts = ["military"],
        Cameo = "042",
        Actor = [Party(actor)],
        Recipient = [Party(recipient)],
        Trigger = new Phrase("visit", new TextSpan(2, 7)),
        Sentence = 0,
        Evidence = new TextSpan(0, 8),
        Date = (day ?? Invented.Day) is var on ? new EventDate(on, on, DatePrecision.Day, DateOrigin.Publication, null) : null,
        Confidence = 0.75,
    };

    public static Statement Statement(string id, string speaker, string words, string about) => new()
    {
        Id = id,
        Speaker = Party(speaker),
        Kind = StatementKind.Direct,
        Words = new Phrase(words, new TextSpan(0, 1)),
        Sentence = 0,
        About = [Party(about)],
        Themes = ["multipolarity"],
        Stance = [new Stance(Party(about), null, StanceValue.Condemn), new Stance(null, "multipolarity", StanceValue.Support)],
        Confidence = 0.5,
    };

    public static StoryRecord Story(string id, params string[] documents) => new()
    {
        Id = id,
        FirstSeen = DateOnly.FromDateTime(Moment.Date),
        LastSeen = DateOnly.FromDateTime(Moment.Date).AddDays(1),
        Documents = [.. documents.Select((document, i) => new StoryMember(document, i == 0 ? null : documents[0]))],
        Outlets = documents.Length,
        Independent = 1,
        Original = documents[0],
        Title = "A story",
        Json = "{}",
    };
}
