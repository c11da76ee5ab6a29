using Entente.Storage.Ledger;
using Entente.Storage.Store;

namespace Entente.Storage.Queries;

/// <summary>Answers in order of day and id, in pieces that fit into memory however many there are.</summary>
internal sealed class OrderedStream<T>(Session session, string place, RowShape<T> shape, int piece, Func<Sql, string> where)
{
    private const int Few = 500; // looked up one by one; more are joined


    /// <summary>All answers.</summary>
    public IEnumerable<T> Rows()
    {
        foreach (var (first, last, count) in Pieces())
        {
            var after = (Cursor?)null;
            for (var left = count; left > 0; left -= piece)
            {
                var most = left > piece || after is not null ? piece : (int?)null;
                foreach (var (row, place) in Take(most, after, first, last))
                {
                    after = place;
                    yield return row;
                }
            }
        }
    }

    /// <summary>Some answers.</summary>
    public Page<T> Page(int limit, Cursor? after)
    {
        var rows = Take(limit + 1, after, null, null).ToList();
        return new Page<T>([.. rows.Take(limit).Select(row => row.Row)], rows.Count > limit ? rows[limit - 1].Place : null);
    }

    /// <summary>Runs of days that have some thousand answers each; a single day may have more.</summary>
    private IEnumerable<(DateOnly First, DateOnly Last, long Count)> Pieces()
    {
        var sql = new Sql();
        var days = session.Read($"select {shape.Day}, count(*) from {shape.Narrow} where {where(sql)} group by {shape.Day} order by {shape.Day}", sql.Arguments)
            .Select(row => (Day: row.GetFieldValue<DateOnly>(0), Count: row.GetInt64(1))).ToList();
        for (var i = 0; i < days.Count;)
        {
            var (start, count) = (i, 0L);
            while (i < days.Count && (i == start || count + days[i].Count <= piece)) count += days[i++].Count;
            yield return (days[start].Day, days[i - 1].Day, count);
        }
    }

    private IEnumerable<(T Row, Cursor Place)> Take(int? limit, Cursor? after, DateOnly? first, DateOnly? last)
    {
        var picked = Pick(limit, after, first, last);
        if (picked.Count == 0) yield break;
        var sql = new Sql();
        var ids = picked.Select(row => row.Place.Id);
        var query = $"""
            select {shape.Columns}, {shape.WideId} from {shape.Wide}
            where {shape.WideId} in ({(picked.Count <= Few ? sql.List(ids) : $"select unnest({sql.Take(ids.ToArray())})")}){(picked.Count <= Few ? "" : Within(shape.WideDay, picked[0].Place.Day, picked[^1].Place.Day, sql))}
            order by {shape.WideDay}, {shape.WideId}
            """;
        var at = 0;
        foreach (var row in session.Read(query, sql.Arguments))
        {
            var (place, add) = at < picked.Count ? picked[at++] : throw Missing(row.GetString(row.FieldCount - 1));
            if (row.GetString(row.FieldCount - 1) != place.Id) throw Missing(place.Id);
            yield return (add(shape.Read(row)), place);
        }
        if (at < picked.Count) throw Missing(picked[at].Place.Id);
    }

    private List<(Cursor Place, Func<T, T> Add)> Pick(int? limit, Cursor? after, DateOnly? first, DateOnly? last)
    {
        var sql = new Sql();
        var query = $"select {shape.Day}, {shape.Id}{shape.Picked} from {shape.Narrow} where {where(sql)}";
        if (first is { } from) query += Within(shape.Day, from, last!.Value, sql);
        if (after is { } behind) query += $" and ({shape.Day}, {shape.Id}) > ({sql.Take(behind.Day)}, {sql.Take(behind.Id)})";
        query += $" order by {shape.Day}, {shape.Id}{(limit is { } most ? $" limit {most}" : "")}";
        return [.. session.Read(query, sql.Arguments).Select(row => (new Cursor(row.GetFieldValue<DateOnly>(0), row.GetString(1)), shape.Add(row)))];
    }

    private static string Within(string day, DateOnly first, DateOnly last, Sql sql) => $" and {day} >= {sql.Take(first)} and {day} <= {sql.Take(last)}";

    private DamageException Missing(string id) => new(place, $"the index does not find '{id}' by its id", "make it anew with 'entente rebuild'");
}
