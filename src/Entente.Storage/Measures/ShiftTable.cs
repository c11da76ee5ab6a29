using Entente.Order.Change;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Measures;

/// <summary>When states changed sides, as a table, each with the texts on which the state voted otherwise than before.</summary>
public static class ShiftTable
{
    private const int Near = 3, MostTexts = 8;

    /// <summary>The rows, by year and state.</summary>
    /// <param name="shifts">The shifts.</param>
    /// <param name="years">Years to show.</param>
    /// <param name="states">Countries, as events write them; null for all.</param>
    /// <param name="votes">Votes on texts that were voted on in two sessions, before and after.</param>
    /// <param name="codes">Which country a Correlates of War code is.</param>
    public static ExportTable Of(IReadOnlyList<Shift> shifts, IReadOnlySet<int> years, IReadOnlySet<string>? states, ILookup<int, RepeatedVote> votes, FieldCodes codes) => ExportTable.Of(
    [
        new(new("year", ColumnKind.Integer), row => (long)row.Year),
        new(new("session", ColumnKind.Integer), row => (long)row.Shift.Session),
        new(new("ccode", ColumnKind.Integer), row => (long)row.Shift.State),
        new(new("iso3", ColumnKind.Text), row => row.Country),
        new(new("state", ColumnKind.Text), row => codes.Name(row.Country)),
        new(new("moved", ColumnKind.Number), row => row.Shift.Moved),
        new(new("before", ColumnKind.Number), row => row.Shift.Before),
        new(new("after", ColumnKind.Number), row => row.Shift.After),
        new(new("common", ColumnKind.Number), row => row.Shift.Common),
        new(new("score", ColumnKind.Number), row => row.Shift.Score),
        new(new("repeated_texts", ColumnKind.Integer), row => (long)row.Repeated.Count),
        new(new("changed_votes", ColumnKind.Integer), row => (long)row.Repeated.Count(vote => vote.Before != vote.After)),
        new Field<Row>(new("evidence", ColumnKind.List), row => row.Repeated.Where(vote => vote.Before != vote.After).Take(MostTexts).Select(vote => vote.Told).ToArray()),
    ], from shift in shifts
       let year = IdealPointRows.BeforeFirst + shift.Session
       where years.Contains(year)
       let country = codes.OfCow(shift.State, year)
       where states is null || (country is not null && states.Contains(country))
       orderby year, shift.State
       select new Row(year, country, shift, [.. votes[shift.State].Where(vote => vote.Earlier.Session < shift.Session && vote.Later.Session >= shift.Session && vote.Later.Session < shift.Session + Near)]));

    private sealed record Row(int Year, string? Country, Shift Shift, IReadOnlyList<RepeatedVote> Repeated);
}
