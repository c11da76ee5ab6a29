namespace Entente.Storage.Imports.Discipline;

/// <summary>A data set of the discipline: how its files look, and how a row of them is read.</summary>
/// <param name="Layout">Columns of its files.</param>
/// <param name="Cite">Who made it, and on what terms.</param>
/// <param name="Read">Reads a row.</param>
internal sealed record DisciplineFile<T>(ForeignFile Layout, string Cite, Func<ForeignRow, T> Read) : IDisciplineFile where T : class
{
    public IEnumerable<ImportReject?> Check(Stream input, string name) => Rows(input, name).Select(row => row.Reject);

    /// <summary>The rows of a file; of two on the same thing the second is rejected.</summary>
    public IEnumerable<Imported<T>> Rows(Stream input, string name)
    {
        var seen = new HashSet<T>(Same);
        foreach (var (row, reject) in Layout.Read(input, name))
            yield return row is null ? new(null, reject) : One(row, seen);
    }

    /// <summary>When two rows are about the same thing.</summary>
    public required IEqualityComparer<T> Same { get; init; }

    private Imported<T> One(ForeignRow row, HashSet<T> seen)
    {
        try
        {
            var item = Read(row);
            return seen.Add(item) ? new(item, null) : throw row.Reject(Layout.Needed[0], "comes a second time with the same key", "leave one of the two out");
        }
        catch (RejectException e)
        {
            return new(null, e.Reject);
        }
    }
}
