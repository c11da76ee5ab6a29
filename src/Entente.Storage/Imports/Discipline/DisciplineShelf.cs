using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Entente.Order.Alignments;
using Entente.Order.Capabilities;
using Entente.Order.Figures;

namespace Entente.Storage.Imports.Discipline;

/// <summary>The discipline's data sets that a user has imported: the files as they came, each with a receipt.</summary>
/// <param name="folder">Where they are kept; made when the first file is imported.</param>
public sealed class DisciplineShelf(string folder)
{
    /// <summary>Where the files lie.</summary>
    public string Folder => folder;

    internal static JsonSerializerOptions Readable { get; } = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly Dictionary<string, IDisciplineFile> files = new(StringComparer.Ordinal)
    {
        ["nmc"] = CapabilityFiles.Nmc,
        ["gdp"] = CapabilityFiles.Fariss,
        ["unga-votes"] = AlignmentFiles.Votes,
        ["unga-rollcalls"] = AlignmentFiles.RollCalls,
        ["unga-matches"] = AlignmentFiles.Repeats,
        ["alliances"] = AlignmentFiles.Alliances,
        ["disputes"] = FigureFiles.Disputes,
        ["polyarchy"] = FigureFiles.Polyarchy,
        ["population"] = FigureFiles.Population,
        ["gdp-current"] = FigureFiles.Product,
    };

    /// <summary>The kinds of files that can be imported.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. files.Keys];

    /// <summary>Receipts of what has been imported or comes with the program, by kind.</summary>
    public IReadOnlyList<DisciplineReceipt> Receipts => [.. Kinds.Select(Receipt).OfType<DisciplineReceipt>()];

    /// <summary>Checks every row of a file and keeps the file in place of an earlier one of its kind; nothing is kept when no row can be used.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="place">The file, also <c>.gz</c>.</param>
    /// <param name="reject">Told of each row that cannot be taken.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    /// <exception cref="IOException">The file cannot be read or kept.</exception>
    public DisciplineReceipt Import(string kind, string place, Action<ImportReject> reject)
    {
        var file = files.TryGetValue(kind, out var known) ? known : throw new ArgumentException($"there is no kind '{kind}'; known are {string.Join(", ", Kinds)}", nameof(kind));
        var (rows, rejected) = (0L, 0L);
        using (var stream = Open(place))
            foreach (var problem in file.Check(stream, place))
            {
                if (problem is null) rows++;
                else
                {
                    rejected++;
                    reject(problem);
                }
            }
        using var bytes = File.OpenRead(place);
        var receipt = new DisciplineReceipt(kind, Path.GetFileName(place), Convert.ToHexStringLower(SHA256.HashData(bytes)), rows, rejected, file.Cite);
        if (rows > 0) Keep(receipt, place);
        return receipt;
    }

    /// <summary>National material capabilities, by state and year.</summary>
    /// <exception cref="IOException">They have not been imported; the message says how.</exception>
    public IReadOnlyList<Components> Components() => [.. Rows(CapabilityFiles.Nmc)];

    /// <summary>Production and population, by state and year.</summary>
    /// <exception cref="IOException">They have not been imported; the message says how.</exception>
    public IReadOnlyList<Economy> Economies() => [.. Rows(CapabilityFiles.Fariss)];

    /// <summary>Roll calls of the General Assembly.</summary>
    /// <exception cref="IOException">They have not been imported; the message says how.</exception>
    public IReadOnlyList<RollCall> RollCalls() => [.. Rows(AlignmentFiles.RollCalls)];

    /// <summary>Votes in some roll calls.</summary>
    /// <exception cref="IOException">They have not been imported; the message says how.</exception>
    public IReadOnlyList<RollCallVote> Votes(IReadOnlySet<int> rollCalls) => [.. Votes().Where(vote => rollCalls.Contains(vote.RollCall))];

    /// <summary>Pairs of roll calls on the same text; none when they have not been imported.</summary>
    public IReadOnlyList<RepeatedText> RepeatedTexts() => Has(AlignmentFiles.Repeats.Layout.Set) ? [.. Rows(AlignmentFiles.Repeats)] : [];

    /// <summary>All votes, one after another.</summary>
    /// <exception cref="IOException">They have not been imported; the message says how.</exception>
    public IEnumerable<RollCallVote> Votes() => IsBundled(AlignmentFiles.Votes.Layout.Set) ? BundledTables.RollCallVotes() : Rows(AlignmentFiles.Votes);

    /// <summary>Alliance obligations in some years.</summary>
    /// <exception cref="IOException">They have not been imported; the message says how.</exception>
    public IReadOnlyList<AllianceYear> Alliances(IReadOnlySet<int> years) => [.. Rows(AlignmentFiles.Alliances).Where(row => years.Contains(row.Year))];

    /// <summary>Disputes in some years; none when they have not been imported.</summary>
    public IReadOnlyList<DisputeYear> Disputes(IReadOnlySet<int> years) => Has("disputes") ? [.. Rows(FigureFiles.Disputes).Where(row => years.Contains(row.Year))] : [];

    /// <summary>How democratic states are.</summary>
    /// <exception cref="IOException">The figures have not been imported; the message says how.</exception>
    public IReadOnlyList<StateFigure> Polyarchy() => [.. Rows(FigureFiles.Polyarchy)];

    /// <summary>People of countries.</summary>
    /// <exception cref="IOException">The figures have not been imported; the message says how.</exception>
    public IReadOnlyList<CountryFigure> Population() => [.. Rows(FigureFiles.Population)];

    /// <summary>Gross domestic product of countries in current dollars.</summary>
    /// <exception cref="IOException">The figures have not been imported; the message says how.</exception>
    public IReadOnlyList<CountryFigure> Product() => [.. Rows(FigureFiles.Product)];

    /// <summary>Whether a table of a kind has been imported or comes with the program.</summary>
    public bool Has(string kind) => IsImported(kind) || IsBundled(kind);

    private bool IsImported(string kind) => File.Exists(Path.Combine(folder, kind + ".json"));

    // Tables that number the same things stand in for one another only all together.
    private bool IsBundled(string kind) => BundledTables.Receipts.ContainsKey(kind) && !Kinds.Any(other => Group(other) == Group(kind) && IsImported(other));

    private static string Group(string kind) => kind.StartsWith("unga-", StringComparison.Ordinal) ? "unga" : kind;

    private DisciplineReceipt? Receipt(string kind) =>
        IsImported(kind) ? JsonSerializer.Deserialize<DisciplineReceipt>(File.ReadAllText(Path.Combine(folder, kind + ".json")), Readable)
        : IsBundled(kind) ? BundledTables.Receipts[kind] : null;

    private IEnumerable<T> Rows<T>(DisciplineFile<T> file) where T : class
    {
        var kind = file.Layout.Set;
        var receipt = Receipt(kind) ?? throw new IOException($"{file.Cite.Split([';', '('])[0].TrimEnd()}: not imported yet; get the file from its publisher and say 'entente order import {kind} FILE'");
        using var stream = IsImported(kind) ? Open(Kept(receipt)) : BundledTables.Open(kind);
        foreach (var row in file.Rows(stream, receipt.File))
            if (row.Item is { } item) yield return item;
    }

    private void Keep(DisciplineReceipt receipt, string place)
    {
        Directory.CreateDirectory(folder);
        var kept = Kept(receipt);
        if (Path.GetFullPath(place) != Path.GetFullPath(kept)) File.Copy(place, kept, overwrite: true);
        File.WriteAllText(Path.Combine(folder, receipt.Kind + ".json"), JsonSerializer.Serialize(receipt, Readable));
    }

    private string Kept(DisciplineReceipt receipt) => Path.Combine(folder, receipt.Kind + (IsPacked(receipt.File) ? ".csv.gz" : ".csv"));

    private static bool IsPacked(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens a file, <c>.gz</c> unpacked.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static Stream Open(string place) => IsPacked(place) ? new GZipStream(File.OpenRead(place), CompressionMode.Decompress) : File.OpenRead(place);
}
