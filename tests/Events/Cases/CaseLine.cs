using Entente.Events;

namespace Entente.Tests.Events.Cases;

/// <summary>Writes what was coded in the words of a case, so that a failing case shows what to compare.</summary>
internal static class CaseLine
{
    public static string Of(Event e)
    {
        var type = e.Type.ToString().ToUpperInvariant() + (e.Mode is null ? "" : $"/{e.Mode}");
        var parties = e.Reciprocal ? $"{Names(e.Actor)} <>" : $"{Names(e.Actor)} > {Names(e.Recipient)}";
        string?[] fields =
        [
            type, parties,
            e.Date is { } date ? date.Start == date.End ? $"{date.Start:O}" : $"{date.Start:O}/{date.End:O}" : null,
            e.Factuality == Factuality.Actual ? null : e.Factuality.ToString().ToLowerInvariant(),
            e.Background ? "background" : null,
            e.Attribution.Count == 0 ? null : $"voice: {Names([.. e.Attribution.Select(a => a.Speaker)])}",
            e.Of is { } of ? $"of: {of.ToString().ToUpperInvariant()}" : null,
            e.Place is { } place ? $"in: {place.Name}" : null,
            $"\"{e.Trigger.Text}\"",
        ];
        return string.Join("  ", fields.OfType<string>());
    }

    public static string Of(Statement s) => $"says  {Names([s.Speaker])}  {s.Kind.ToString().ToLowerInvariant()}  {(s.Denies is null ? "" : "denies  ")}\"{s.Words.Text}\"";

    /// <summary>First and last day of <c>2026</c>, <c>2026-03</c>, <c>2026-03-02</c>, or a range of two with a slash.</summary>
    public static (DateOnly Start, DateOnly End) Days(string text)
    {
        if (text.Split('/') is [var from, var to]) return (Days(from).Start, Days(to).End);
        var parts = Array.ConvertAll(text.Split('-'), int.Parse);
        var start = new DateOnly(parts[0], parts.ElementAtOrDefault(1) is > 0 and var month ? month : 1, parts.ElementAtOrDefault(2) is > 0 and var day ? day : 1);
        return (start, (parts.Length switch { 1 => start.AddYears(1), 2 => start.AddMonths(1), _ => start.AddDays(1) }).AddDays(-1));
    }

    private static string Names(IReadOnlyList<Party> parties) =>
        parties.Count == 0 ? "-" : string.Join(", ", parties.Select(p => $"{p.Name ?? p.Country ?? p.Text}{(p.Sector is null ? "" : $"/{p.Sector}")}"));
}
