using Entente.Storage.Store;

namespace Entente.Storage.Exports;

/// <summary>Stored events as people look at them: few columns, short cells.</summary>
public static class EventSummary
{
    private static readonly Field<EventRecord>[] fields =
    [
        new(new("date", ColumnKind.Text), Date),
        new(new("type", ColumnKind.Text), e => (e.Mode is null ? e.Type : $"{e.Type}/{e.Mode}") + (e.Of is null ? "" : $" of {e.Of}")),
        new(new("actor", ColumnKind.Text), e => Parties(e.Actor)),
        new(new("recipient", ColumnKind.Text), e => Parties(e.Recipient)),
        new(new("said as", ColumnKind.Text), e => e.Factuality),
        new(new("place", ColumnKind.Text), e => e.PlaceName),
        new(new("outlets", ColumnKind.Integer), e => (long)e.Outlets),
        new(new("independent", ColumnKind.Integer), e => (long)e.Independent),
        new(new("sure", ColumnKind.Number), e => e.Confidence),
        new(new("words", ColumnKind.Text), e => e.SentenceText),
        new(new("id", ColumnKind.Text), e => e.Id),
    ];

    /// <summary>The events as rows for a terminal.</summary>
    public static ExportTable Of(IEnumerable<EventRecord> events) => ExportTable.Of(fields, events);

    private static string? Date(EventRecord e) => e.Start is not { } start ? null : e.DatePrecision switch
    {
        "year" => start.ToString("yyyy"),
        "month" => start.ToString("yyyy-MM"),
        "day" => start.ToString("yyyy-MM-dd"),
        _ => $"{start:yyyy-MM-dd}…",
    };

    private static string Parties(IReadOnlyList<PartyRecord> parties) => string.Join(", ", parties.Select(Party));

    private static string Party(PartyRecord party) => party.Country is null ? party.Name ?? party.Text : party.Sector is null or "GOV" ? party.Country : $"{party.Country}/{party.Sector}";
}
