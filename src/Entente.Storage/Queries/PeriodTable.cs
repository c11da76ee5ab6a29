using Entente.Storage.Store;

namespace Entente.Storage.Queries;

/// <summary>Counts events by period and quad, beside the documents that were read.</summary>
internal sealed class PeriodTable(Session session, Func<Sql, Conditions> conditions)
{
    public IReadOnlyList<PeriodCount> Rows(EventQuery query, Period period)
    {
        var sql = new Sql();
        var unit = period.ToString().ToLowerInvariant();
        var text = $"""
            with held as (
                select date_trunc('{unit}', e.start_day)::date as start, count(*) filter (where e.quad = 1) as q1, count(*) filter (where e.quad = 2) as q2,
                    count(*) filter (where e.quad = 3) as q3, count(*) filter (where e.quad = 4) as q4
                from event e where e.start_day is not null and {conditions(sql).Events(query)} group by 1),
            watched as (select date_trunc('{unit}', day)::date as start, count(*) as documents from document where day is not null and reading is not null and not forgotten group by 1)
            select coalesce(h.start, w.start), coalesce(h.q1, 0), coalesce(h.q2, 0), coalesce(h.q3, 0), coalesce(h.q4, 0), coalesce(w.documents, 0)
            from held h full join watched w on w.start = h.start order by 1
            """;
        return [.. session.Read(text, sql.Arguments).Select(row =>
            new PeriodCount(row.GetFieldValue<DateOnly>(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)))];
    }
}
