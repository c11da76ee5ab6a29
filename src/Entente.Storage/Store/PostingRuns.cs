using System.Globalization;

namespace Entente.Storage.Store;

/// <summary>Keeps the rows of DuckDB's text index in order of their terms, run by run. What is put in order anew at one time is bounded, so that no batch waits long.</summary>
/// <param name="session">The writer, outside of a transaction.</param>
/// <param name="short">How many rows make a short run.</param>
internal sealed class PostingRuns(Session session, long @short)
{
    /// <summary>Rows of a short run.</summary>
    public const long Short = 500_000;

    /// <summary>So many short runs are made into a long one, which stays as it is.</summary>
    public const int Width = 8;

    /// <summary>Puts new rows in order once there are enough, and short runs together once there are many.</summary>
    public void Arrange()
    {
        var sizes = session.Read("select run, count(*) from posting group by run order by run").Select(row => (Run: row.GetInt32(0), Rows: row.GetInt64(1))).ToList();
        var next = (sizes.Count == 0 ? 0 : sizes[^1].Run) + 1;
        if (sizes.Count > 0 && sizes[0] is { Run: 0 } fresh && fresh.Rows >= @short)
        {
            Merge([0], next);
            sizes[0] = (next, fresh.Rows);
        }
        var small = sizes.FindAll(run => run.Run > 0 && run.Rows < @short * Width / 2).ConvertAll(run => run.Run);
        if (small.Count >= Width) Merge(small, next + 1);
    }

    private void Merge(IReadOnlyCollection<int> runs, int into)
    {
        var list = string.Join(", ", runs.Select(run => run.ToString(CultureInfo.InvariantCulture)));
        session.Begin();
        try
        {
            session.Execute($"insert into posting select term, document, place, length, times, {into.ToString(CultureInfo.InvariantCulture)} from posting where run in ({list}) order by term, document, place");
            session.Execute($"delete from posting where run in ({list})");
            session.Commit();
        }
        catch
        {
            session.Abandon();
            throw;
        }
    }
}
