using Entente.Documents;
using Entente.Entities;
using Entente.Events;
using Entente.Sentences;

namespace Entente.Tests.Outside;

/// <summary>Readings made by hand: full ones, in which everything is told, and a bare one, in which nothing is that may be unknown.</summary>
internal static class MadeReadings
{
    private static readonly TextSpan Span = new(0, 1);
    private static readonly Phrase Words = new("a", Span);

    public static Party Known { get; } = new("a", Span) { Antecedent = Span, Entity = "FRD", Name = "Freedonia", Country = "FRD", Members = ["FRD"], Sector = "GOV", Sectors = ["LEG"], Role = "minister" };

    public static Party Unknown { get; } = new("a", Span);

    public static Reading Full(Party party)
    {
        var state = new Entity("FRD", "Freedonia", EntityKind.State);
        var known = party == Known;
        var date = new EventDate(Invented.Day, Invented.Day, DatePrecision.Day, DateOrigin.Expression, known ? Span : null);
        var place = known ? new EventPlace("Klow", "SYD", 46.3, 20.1, "city", Span) : new EventPlace("the sea", null, null, null, "region", Span);
        Attribution[] voices = [new Attribution(party, Words, AttributionKind.Quote)];
        return new Reading(
            Document() with { Url = "https://example.org", Title = "a", Published = "2026-03-04", Day = Invented.Day, Retrieved = "2026-03-04", Source = new Source("A", "FRD", SourceKind.Wire), Parts = [new DocumentPart(PartKind.Body, Span)] },
            [new Sentence(0, Span, [new Token(Span, "a")])],
            [Mention() with { Entity = state, Country = "FRD", Chain = 0 }],
            [Event() with
            {
                Mode = "visit", Modes = ["visit"], Contexts = ["military"], Of = EventType.Aid, Cameo = "042", Actor = [party], Recipient = [party], FactualityCue = Words,
                Attribution = voices, Date = date, Place = place, Also = [Span],
            }],
            [Statement(party) with
            {
                CoSpeakers = [party], Addressee = party, Cue = Words, Attribution = voices, Date = date, About = [party], Themes = ["military"],
                Stance = [new Stance(party, null, StanceValue.Praise), new Stance(null, "military", StanceValue.Condemn)], Denies = "0123456789abcdef",
            }]);
    }

    public static Reading Bare() => new(Document(), [new Sentence(0, Span, [new Token(Span, "a")])], [Mention()], [Event()], [Statement(Unknown)]);

    private static Document Document() => new() { Id = "a", Hash = "a", Text = "a" };

    private static Mention Mention() => new() { Span = Span, Kind = MentionKind.Organisation, Sentence = 0, First = 0, End = 1, Head = 0 };

    private static Event Event() => new() { Id = "0123456789abcdef", Type = EventType.Consult, Quad = 1, Score = 2.5, Trigger = Words, Sentence = 0, Evidence = Span };

    private static Statement Statement(Party speaker) => new() { Id = "0123456789abcdef", Speaker = speaker, Kind = StatementKind.Direct, Words = Words, Sentence = 0 };
}
