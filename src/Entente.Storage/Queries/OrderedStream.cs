using Entente.Storage.Store;

namespace Entente.Storage.Queries;

/// <summary>Answers in order of day and id, in pieces that fit into memory however many there are.</summary>
internal sealed class OrderedStream<T>(Session session, RowShape<T> shape, int piece, Func<Sql, string> where)
{
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
        var sql = new Sql();
        var picked = $"select {shape.Picked} from {shape.Narrow} where {where(sql)}";
        if (first is { } from) picked += $" and {shape.Day} >= {sql.Take(from)} and {shape.Day} <= {sql.Take(last)}";
        if (after is { } behind) picked += $" and ({shape.Day}, {shape.Id}) > ({sql.Take(behind.Day)}, {sql.Take(behind.Id)})";
        if (limit is { } most) picked += $" order by {shape.Day}, {shape.Id} limit {most}";
        var within = first is { } f ? $" where {shape.WideDay} >= {sql.Take(f)} and {shape.WideDay} <= {sql.Take(last)}" : "";
        return session.Read($"with e as materialized ({picked}) select {shape.Columns}, e.id from {shape.Wide}{within} order by e.sort_day, e.id", sql.Arguments)
            .Select(row => (shape.Read(row), new Cursor(row.GetFieldValue<DateOnly>(row.FieldCount - 2), row.GetString(row.FieldCount - 1))));
    }
}
