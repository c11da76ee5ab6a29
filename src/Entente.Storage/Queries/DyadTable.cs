using Entente.Storage.Store;

namespace Entente.Storage.Queries;

/// <summary>Counts events into dyads and months.</summary>
/// <remarks>Weights and scores are summed as whole numbers: sums of fractions would change in their last digits with the order in which rows are read.</remarks>
internal sealed class DyadTable(Session session, Func<Sql, Conditions> conditions)
{
    private const int Parts = 720_720; // of a weight: divided by each of 1 to 16 without remainder
    private const int Steps = 1_000; // of a score

    public IEnumerable<DyadRecord> Rows(EventQuery query)
    {
        var sql = new Sql();
        var text = $"""
            with held as (
                select date_trunc('month', e.start_day)::date as month, e.quad, round(e.score * {Steps})::bigint as score, e.actor_countries, e.recipient_countries, round({Parts}.0 / (e.states - 1))::bigint as weight
                from event e where e.start_day is not null and e.states > 1 and {conditions(sql).Events(query)}),
            acting as (select month, quad, score, weight, recipient_countries, unnest(actor_countries) as actor from held),
            pairs as (select month, quad, score, weight, actor, unnest(recipient_countries) as recipient from acting),
            watched as (select date_trunc('month', day)::date as month, count(*) as documents from document where day is not null and reading is not null and not forgotten group by 1),
            dyads as (
                select month, actor, recipient, {Weight(1)} as q1, {Weight(2)} as q2, {Weight(3)} as q3, {Weight(4)} as q4,
                    count(*) as events, sum(weight * score)::float8 / sum(weight)::float8 / {Steps} as score
                from pairs where actor <> recipient and {States("actor")} and {States("recipient")}{Sides(query, sql)} group by month, actor, recipient)
            select y.month, y.actor, y.recipient, y.q1, y.q2, y.q3, y.q4, y.events, y.score, coalesce(w.documents, 0)
            from dyads y left join watched w on w.month = y.month order by y.month, y.actor, y.recipient
            """;
        return session.Read(text, sql.Arguments).Select(row => new DyadRecord(
            row.GetFieldValue<DateOnly>(0), row.GetString(1), row.GetString(2), row.GetDouble(3), row.GetDouble(4), row.GetDouble(5), row.GetDouble(6), row.GetInt64(7), row.GetDouble(8), row.GetInt64(9)));
    }

    private static string Weight(int quad) => $"sum(case when quad = {quad} then weight else 0 end)::float8 / {Parts}";

    private static string States(string side) => $"{side} not in ({string.Join(", ", Keys.NoStates.Select(code => $"'{code}'"))})";

    /// <summary>Where a side is named by its country, only pairs with it on that side count.</summary>
    private static string Sides(EventQuery query, Sql sql)
    {
        var text = "";
        foreach (var term in query.Terms.Where(term => !term.Negated && term.Field is "actor" or "recipient" or "country" && term.Values.All(IsCountry)))
        {
            var names = sql.List(term.Values.Select(value => value[..3].ToUpperInvariant()));
            text += term.Field == "country" ? $" and (actor in ({names}) or recipient in ({names}))" : $" and {term.Field} in ({names})";
        }
        return text;
    }

    private static bool IsCountry(string value) => value.Length >= 3 && value.AsSpan(0, 3).IndexOfAnyExceptInRange('A', 'z') < 0 && (value.Length == 3 || value[3] == '/');
}
