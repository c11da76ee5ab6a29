using System.IO.Compression;
using System.Text.Json;
using Entente.Order.Alignments;

namespace Entente.Storage.Imports.Discipline;

/// <summary>Tables that come with the program because their licences allow it (<c>data/order/LICENSE</c>), so that much can be answered before anything is imported.</summary>
internal static class BundledTables
{
    private const string Votes = "unga-votes";

    private static readonly Lazy<IReadOnlyDictionary<string, DisciplineReceipt>> receipts = new(() =>
    {
        using var stream = Resource("receipts.json");
        return JsonSerializer.Deserialize<DisciplineReceipt[]>(stream, DisciplineShelf.Readable)!.ToDictionary(receipt => receipt.Kind, StringComparer.Ordinal);
    });

    /// <summary>What there is, by kind.</summary>
    public static IReadOnlyDictionary<string, DisciplineReceipt> Receipts => receipts.Value;

    /// <summary>Opens a table that is laid out as its publisher's files are.</summary>
    public static Stream Open(string kind) => new GZipStream(Resource($"{kind}.csv.gz"), CompressionMode.Decompress);

    /// <summary>The votes of the General Assembly: a line with all codes of states, then a line a roll call with its number and a letter a state: 1 yes, 2 abstention, 3 no, 8 absent, a point for none.</summary>
    public static IEnumerable<RollCallVote> RollCallVotes()
    {
        using var reader = new StreamReader(new GZipStream(Resource($"{Votes}.txt.gz"), CompressionMode.Decompress));
        int[] states = [.. reader.ReadLine()!.Split(' ').Select(int.Parse)];
        while (reader.ReadLine() is { } line)
        {
            var gap = line.IndexOf(' ', StringComparison.Ordinal);
            var call = int.Parse(line.AsSpan(0, gap));
            for (var i = 0; i < line.Length - gap - 1; i++)
                if (line[gap + 1 + i] is var letter and not '.') yield return new RollCallVote(call, states[i], letter is >= '1' and <= '3' ? (byte)(letter - '0') : Portfolios.Absent);
        }
    }

    private static Stream Resource(string name) => typeof(BundledTables).Assembly.GetManifestResourceStream($"order/{name}") ?? throw new InvalidOperationException($"the program was built without data/order/{name}");
}
