using System.Globalization;

namespace Entente.Storage.Ledger;

/// <summary>Where the files of a ledger are.</summary>
/// <param name="store">Folder of the store.</param>
internal sealed class LedgerPaths(string store)
{
    /// <summary>Ending of a segment.</summary>
    public const string SegmentEnding = ".ledger";

    /// <summary>Ending of what is being written and does not count yet.</summary>
    public const string NewEnding = ".new";

    /// <summary>The store's folder.</summary>
    public string Store { get; } = store;

    /// <summary>The ledger's folder.</summary>
    public string Folder { get; } = Path.Combine(store, "ledger");

    /// <summary>The head.</summary>
    public string Head => Path.Combine(Folder, "head");

    /// <summary>The head to come.</summary>
    public string NewHead => Head + NewEnding;

    /// <summary>File of a segment, from 1 on.</summary>
    public string Segment(int number) => Path.Combine(Folder, number.ToString("000000", CultureInfo.InvariantCulture) + SegmentEnding);

    /// <summary>File that says where the records of a closed segment start.</summary>
    public string Index(int number) => Path.ChangeExtension(Segment(number), ".index");

    /// <summary>Numbers of the segments among the file names of the folder, in order.</summary>
    public static IReadOnlyList<int> Segments(IEnumerable<string> files) =>
        [.. files.Where(name => name.EndsWith(SegmentEnding, StringComparison.Ordinal)).Select(name => Number(name[..^SegmentEnding.Length])).Where(number => number > 0).Order()];

    private static int Number(string name) => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
