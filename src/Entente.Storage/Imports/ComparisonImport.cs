using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Imports;

/// <summary>Reads the user's own files of other event data sets, for comparison. Nothing of them is stored among our events.</summary>
public static class ComparisonImport
{
    /// <summary>The kinds of file: <c>gdelt</c> (2.0 events), <c>gdelt1</c> (daily and historical), <c>polecat</c>, <c>icews</c>, <c>acled</c>, <c>ucdp</c> (GED).</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["gdelt", "gdelt1", "polecat", "icews", "acled", "ucdp"];

    /// <summary>The events of a file, one at a time, in its order.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="input">The text, decompressed; stays open.</param>
    /// <param name="name">How to name the file in rejects.</param>
    /// <param name="codes">The codes that these data sets use.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static IEnumerable<Imported<ImportedEvent>> Read(string kind, Stream input, string name, FieldCodes codes) => kind switch
    {
        "gdelt" => Rows(GdeltRows.Two, GdeltRows.Event, input, name, codes),
        "gdelt1" => Rows(GdeltRows.One, GdeltRows.Event, input, name, codes),
        "polecat" => Rows(PolecatRows.File, PolecatRows.Event, input, name, codes),
        "icews" => Rows(IcewsRows.File, IcewsRows.Event, input, name, codes),
        "acled" => Rows(AcledRows.File, AcledRows.Event, input, name, codes),
        "ucdp" => Rows(UcdpRows.File, UcdpRows.Event, input, name, codes),
        _ => throw new ArgumentException($"there is no kind of file '{kind}'; known are {string.Join(", ", Kinds)}", nameof(kind)),
    };

    private static IEnumerable<Imported<ImportedEvent>> Rows(ForeignFile file, Func<ForeignRow, FieldCodes, ImportedEvent> read, Stream input, string name, FieldCodes codes)
    {
        foreach (var (row, reject) in file.Read(input, name))
            yield return row is null ? new(null, reject) : One(row, read, codes);
    }

    private static Imported<ImportedEvent> One(ForeignRow row, Func<ForeignRow, FieldCodes, ImportedEvent> read, FieldCodes codes)
    {
        try
        {
            return new(read(row, codes), null);
        }
        catch (RejectException e)
        {
            return new(null, e.Reject);
        }
    }
}
