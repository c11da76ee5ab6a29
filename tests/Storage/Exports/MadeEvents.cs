using CsCheck;
using Entente.Storage.Store;

namespace Entente.Tests.Storage.Exports;

/// <summary>Stored events made up for tests: plain ones, and ones whose every text is as nasty as a text can be.</summary>
internal static class MadeEvents
{
    private static readonly string[] pieces =
    [
        "", "a", "Lindau", "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "'", "''", "=1+1", "+1", "-1", "@A1", "'=1", "|", "\\", @"\N", @"\t", @"\e", "\\\\", "é", "中文", "한국", "👩‍🚀", "🇺🇳",
        "\u0001", "\u001b[31m", "\u007f", "\u0085", "\u2028", "\u202e", "\ufeff", "\u00a0", " ", "null", "NULL", "None", "{", "}", "[", "]", "{\"a\":1}", "<b>", "&amp;", "\uFF1D1", "true", "1e5", "-10.0",
    ];

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    /// <summary>Texts of up to six nasty pieces.</summary>
    public static Gen<string> Text { get; } = OneOf(pieces).Array[0, 6].Select(string.Concat);

    private static Gen<string?> Maybe { get; } = Gen.Frequency((1, Gen.Const((string?)null)), (3, Text.Select(text => (string?)text)));

    private static Gen<double> Number { get; } = Gen.OneOf(Gen.Double[-10, 10], OneOf(0.0, -10.0, -0.1, 10, 1e-7, 0.1 + 0.2, -9.5));

    private static Gen<string[]> List { get; } = Text.Array[0, 4];

    private static Gen<PartyRecord> Party { get; } =
        from words in Gen.Select(Text, Maybe, Maybe, Maybe)
        from rest in Gen.Select(Maybe, List, Maybe, List)
        select new PartyRecord(words.Item1, words.Item2, words.Item3, words.Item4, rest.Item1, rest.Item2, rest.Item3, rest.Item4);

    private static Gen<DateOnly?> Day { get; } = Gen.Frequency((1, Gen.Const((DateOnly?)null)), (4, Gen.Int[1, 3_000_000].Select(day => (DateOnly?)DateOnly.FromDayNumber(day))));

    private static Gen<double?> Degrees { get; } = Gen.Frequency((1, Gen.Const((double?)null)), (3, Gen.Double[-180, 180].Select(degrees => (double?)degrees)));

    /// <summary>Native JSON that agrees with the record, that does not, that holds keys of our own, and that is none.</summary>
    private static Gen<string> Json { get; } = Gen.OneOf(
        Text.Select(text => $"{{\"id\":{System.Text.Json.JsonSerializer.Serialize(text)},\"type\":\"CONSULT\",\"quad\":1,\"score\":2.5,\"modes\":[\"visit\"],\"place\":null}}"),
        OneOf("{}", "{ }", "{\"id\" : \"x\" , \"actor\":[{\"text\":\"a\"}] }", "{\"story\":\"s\"}", "{\n}", "", "[]", "no JSON", "{\"evidence\":[1,2],\"date\":{\"start\":\"2026-03-03\"}}", "{\"é\":\"\\u00e9\"}"),
        Text);

    /// <summary>Events with nasty texts in all their fields.</summary>
    public static Gen<EventRecord> Nasty { get; } =
        from a in Gen.Select(Text, Text, Text, Maybe, List, List)
        from b in Gen.Select(Maybe, Maybe, Gen.Int[1, 4], Number, Party.Array[0, 2], Party.Array[0, 2])
        from c in Gen.Select(Gen.Bool, Text, Text, Gen.Bool, Party.Array[0, 2], Maybe)
        from d in Gen.Select(Day, Day, Maybe, Maybe, Maybe, Maybe)
        from e in Gen.Select(Degrees, Degrees, Maybe, Text, Maybe, Maybe)
        from f in Gen.Select(Maybe, Maybe, Maybe, Text, Gen.Int, Text)
        from g in Gen.Select(Gen.Int, Gen.Int, Number, List, Gen.Int, Gen.Int)
        from h in Gen.Select(Gen.Int, Gen.Bool, Json)
        select new EventRecord
        {
            Id = a.Item1,
            Story = a.Item2,
            Type = a.Item3,
            Mode = a.Item4,
            Modes = a.Item5,
            Contexts = a.Item6,
            Of = b.Item1,
            Cameo = b.Item2,
            Quad = b.Item3,
            Score = b.Item4,
            Actor = b.Item5,
            Recipient = b.Item6,
            Reciprocal = c.Item1,
            Trigger = c.Item2,
            Factuality = c.Item3,
            Background = c.Item4,
            Speakers = c.Item5,
            AttributionKind = c.Item6,
            Start = d.Item1,
            End = d.Item2,
            DatePrecision = d.Item3,
            DateFrom = d.Item4,
            PlaceName = d.Item5,
            PlaceCountry = d.Item6,
            Latitude = e.Item1,
            Longitude = e.Item2,
            PlacePrecision = e.Item3,
            Document = e.Item4,
            Url = e.Item5,
            Title = e.Item6,
            Published = f.Item1,
            SourceName = f.Item2,
            SourceCountry = f.Item3,
            SourceKind = f.Item4,
            Sentence = f.Item5,
            SentenceText = f.Item6,
            EvidenceStart = g.Item1,
            EvidenceEnd = g.Item2,
            Confidence = g.Item3,
            Tellings = g.Item4,
            Documents = g.Item5,
            Outlets = g.Item6,
            Independent = h.Item1,
            Disputed = h.Item2,
            Json = h.Item3,
        };

    /// <summary>An ordinary event: Norway's foreign minister visits Portugal.</summary>
    public static EventRecord Visit { get; } = new()
    {
        Id = "0123456789abcdef",
        Story = "s1",
        Type = "CONSULT",
        Mode = "visit",
        Modes = ["visit"],
        Contexts = ["diplomatic"],
        Cameo = "042",
        Quad = 1,
        Score = 4,
        Actor = [new("Norway's foreign minister", "NOR", "Norway", "NOR", "GOV", [], "foreign minister", [])],
        Recipient = [new("Portugal", "PRT", "Portugal", "PRT", "GOV", [], null, [])],
        Trigger = "visited",
        Factuality = "actual",
        Start = new DateOnly(2026, 3, 3),
        End = new DateOnly(2026, 3, 3),
        DatePrecision = "day",
        DateFrom = "expression",
        PlaceName = "Lisbon",
        PlaceCountry = "PRT",
        Latitude = 38.717,
        Longitude = -9.133,
        PlacePrecision = "city",
        Document = "d1",
        Url = "https://example.org/a",
        Title = "A visit",
        Published = "2026-03-04T08:00:00Z",
        SourceName = "The Gazette",
        SourceCountry = "NOR",
        SourceKind = "newspaper",
        Sentence = 0,
        SentenceText = "Norway's foreign minister visited Portugal on Tuesday.",
        EvidenceStart = 9,
        EvidenceEnd = 63,
        Confidence = 0.82,
        Tellings = ["0123456789abcdef"],
        Documents = 3,
        Outlets = 2,
        Independent = 1,
        Json = "{\"id\":\"0123456789abcdef\",\"type\":\"CONSULT\"}",
    };
}
