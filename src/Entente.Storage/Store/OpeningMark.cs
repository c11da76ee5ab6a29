using System.Globalization;
using Entente.Storage.Ledger;

namespace Entente.Storage.Store;

/// <summary>Counts openings that did not come to their end, beside a file that was not closed whole: DuckDB can bring the program down while it reads its write-ahead log.</summary>
/// <param name="file">The DuckDB file.</param>
internal sealed class OpeningMark(string file)
{
    /// <summary>After so many the file is left alone. One or two may be the work of a person or of a power cut.</summary>
    public const int Most = 3;

    private readonly string mark = file + ".opening";

    /// <summary>Says that an opening begins.</summary>
    /// <exception cref="DamageException">Too many before did not end.</exception>
    public void Begin()
    {
        if (!File.Exists(file + ".wal"))
        {
            End();
            return;
        }
        var before = File.Exists(mark) && int.TryParse(File.ReadAllText(mark), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
        if (before >= Most)
            throw new DamageException(file, $"the program ended {before} times while it opened the index", "make it anew from the log with 'entente rebuild'");
        File.WriteAllText(mark, (before + 1).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Says that the opening is over, well or with an error.</summary>
    public void End()
    {
        if (File.Exists(mark)) File.Delete(mark);
    }
}
