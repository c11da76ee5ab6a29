using System.Globalization;
using Entente.Storage.Store;

namespace Entente.Benchmarks;

/// <summary>Fills a store with made documents, tellings, stories and events, in about the order of their days, as a store fills in life.</summary>
internal sealed class MadeStore(int events)
{
    public const int Seed = 7, EventsInDocument = 8, WordsInDocument = 150;

    private const int DocumentsInBatch = 5000, Vocabulary = 20_000;

    private static readonly string[] Countries = ["USA", "CHN", "RUS", "FRA", "GBR", "DEU", "IRN", "ISR", "IND", "JPN", "KOR", "PRK", "TUR", "UKR", "SAU", "EGY", "BRA", "ZAF", "MEX", "CAN", "AUS", "ITA", "ESP", "POL", "NGA", "PAK", "VNM", "IDN", "UNO", "EUR"];
    private static readonly (string Type, int Quad, double Score)[] Types = [("CONSULT", 1, 2.5), ("AGREE", 1, 3), ("SUPPORT", 1, 4), ("AID", 2, 7), ("COOPERATE", 2, 6), ("REQUEST", 3, -1), ("ACCUSE", 3, -3), ("REJECT", 3, -4), ("THREATEN", 3, -6), ("SANCTION", 4, -7), ("ASSAULT", 4, -10), ("COERCE", 4, -8)];
    private static readonly string[] Sectors = ["GOV", "MIL", "LEG", "OPP", "COP"];
    private static readonly string[] Factualities = ["actual", "actual", "actual", "planned", "possible", "negated"];
    private const ulong Scatter = 0x9E3779B97F4A7C15; // odd, so each id is another; as the hashes of life, ids follow no order of days
    private static readonly DateOnly FirstDay = new(2014, 1, 1);

    private readonly Random random = new(Seed);

    public void Fill(DuckStore store)
    {
        var documents = events / EventsInDocument;
        for (var start = 0; start < documents; start += DocumentsInBatch)
        {
            var (first, end) = (start, Math.Min(documents, start + DocumentsInBatch));
            store.Write(batch =>
            {
                for (var i = first; i < end; i++) Put(batch, i, documents);
                batch.Advance(2L * end, "made");
            });
        }
    }

    private void Put(StoreBatch batch, int number, int documents)
    {
        var day = FirstDay.AddDays((int)(number * 4380L / documents) + random.Next(3));
        var id = $"document-{number}";
        var outlet = $"Outlet {random.Next(200)}";
        var text = string.Join(' ', Enumerable.Range(0, WordsInDocument).Select(_ => $"w{(int)(Vocabulary * Math.Pow(random.NextDouble(), 3))}"));
        batch.PutDocument(new StoredDocument
        {
            Number = 2L * number,
            Id = id,
            Hash = $"{number:x64}",
            Text = text,
            Title = $"Headline {number}",
            Url = $"https://example.org/{number}",
            Published = day.ToString("O"),
            Day = day,
            Kept = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddHours(12),
            SourceName = outlet,
            SourceCountry = Countries[random.Next(28)],
            SourceKind = "newspaper",
        });
        var tellings = Enumerable.Range(0, EventsInDocument).Select(i => Event(number, i, id, outlet, day)).ToList();
        batch.PutReading(new ReadingRows(id, 2L * number + 1, "made", [.. tellings.Select(e => new Telling(e))], []) { Day = day });
        var story = $"story-{number}";
        var moment = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var independent = 1 + random.Next(3);
        batch.ReplaceStories([], [new StoryRecord { Id = story, FirstSeen = DateOnly.FromDateTime(moment.Date), LastSeen = DateOnly.FromDateTime(moment.Date), Documents = [new StoryMember(id)], Outlets = independent, Independent = independent, Original = id, Title = $"Headline {number}" }],
            tellings.Select(e => new MergedEvent(e.Id, story, [e.Id], independent, independent, independent, random.Next(50) == 0)));
    }

    private EventRecord Event(int document, int index, string id, string outlet, DateOnly published)
    {
        var (type, quad, score) = Types[random.Next(Types.Length)];
        var day = published.AddDays(-random.Next(4));
        PartyRecord[] actor = [Party()], recipient = random.Next(20) == 0 ? [Party(), Party()] : [Party()];
        var reciprocal = type == "CONSULT" && random.Next(2) == 0;
        if (reciprocal) actor = recipient = [.. actor, .. recipient];
        var e = new EventRecord
        {
            Id = unchecked((ulong)(document * EventsInDocument + index) * Scatter).ToString("x16"),
            Story = "",
            Type = type,
            Quad = quad,
            Score = score,
            Mode = random.Next(3) == 0 ? "visit" : null,
            Contexts = random.Next(4) == 0 ? ["military"] : [],
            Cameo = "040",
            Actor = actor,
            Recipient = recipient,
            Reciprocal = reciprocal,
            Trigger = "met",
            Factuality = Factualities[random.Next(6)],
            Speakers = random.Next(3) == 0 ? [Party()] : [],
            Start = day,
            End = day,
            DatePrecision = "day",
            DateFrom = "expression",
            Document = id,
            SourceName = outlet,
            SourceKind = "newspaper",
            Sentence = index,
            SentenceText = $"In sentence {index} of document {document} somebody met somebody, and said so at some length to those who had come.",
            EvidenceStart = index * 100,
            EvidenceEnd = index * 100 + 90,
            Confidence = Math.Round(random.NextDouble(), 2),
            Json = "",
        };
        return e with { Modes = e.Mode is { } mode ? [mode] : [], Json = Native(e) };
    }

    private PartyRecord Party()
    {
        var country = Countries[Math.Min(random.Next(Countries.Length), random.Next(Countries.Length))];
        var sector = Sectors[Math.Min(random.Next(5), random.Next(5))];
        return new PartyRecord($"officials of {country}", $"{country.ToLowerInvariant()}-{sector.ToLowerInvariant()}", $"{country} {sector}", country, sector, [sector], null, []);
    }

    private static string Native(EventRecord e) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"id":"{{e.Id}}","type":"{{e.Type}}","mode":{{(e.Mode is null ? "null" : $"\"{e.Mode}\"")}},"modes":[],"contexts":[{{string.Join(',', e.Contexts.Select(context => $"\"{context}\""))}}],"of":null,"cameo":"040","quad":{{e.Quad}},"score":{{e.Score}},"actor":[{{Native(e.Actor)}}],"recipient":[{{Native(e.Recipient)}}],"reciprocal":{{(e.Reciprocal ? "true" : "false")}},"trigger":{"text":"met","span":[{{e.EvidenceStart}},{{e.EvidenceStart + 3}}]},"factuality":"{{e.Factuality}}","factuality_cue":null,"background":false,"attribution":[],"date":{"start":"{{e.Start:yyyy-MM-dd}}","end":"{{e.End:yyyy-MM-dd}}","precision":"day","from":"expression","span":[1,2]},"place":null,"sentence":{{e.Sentence}},"evidence":[{{e.EvidenceStart}},{{e.EvidenceEnd}}],"also":[],"confidence":{{e.Confidence}}}
        """);

    private static string Native(IEnumerable<PartyRecord> parties) => string.Join(',', parties.Select(p =>
        $$"""{"text":"{{p.Text}}","span":[10,24],"antecedent":null,"entity":"{{p.Entity}}","name":"{{p.Name}}","country":"{{p.Country}}","members":[],"sector":"{{p.Sector}}","sectors":["{{p.Sector}}"],"role":null}"""));
}
