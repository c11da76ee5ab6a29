using System.Text.Json;
using Entente.Order.IdealPoints;

namespace Entente.Storage.Imports.Discipline;

/// <summary>Ideal points that were measured once from the imported votes, kept beside them until these change.</summary>
/// <param name="shelf">The imported files.</param>
public sealed class KeptPoints(DisciplineShelf shelf)
{
    private static readonly string[] kinds = ["unga-votes", "unga-rollcalls", "unga-matches"];

    /// <summary>Ways of measuring, and what each takes.</summary>
    public static IReadOnlyDictionary<string, string> Methods { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["published"] = "as the published estimates, some 100 seconds",
        ["quick"] = "the same for a first look, some 5 seconds",
        ["approximate"] = "a smooth path for each state by normal approximation, some 20 seconds",
    };

    private string FileOf(string method) => Path.Combine(shelf.Folder, $"ideal-points-{method}.json");

    // What the points depend on; another version measures anew.
    private string Made => string.Join(' ', shelf.Receipts.Where(receipt => kinds.Contains(receipt.Kind)).Select(receipt => receipt.Sha256[..16]).Prepend("4"));

    /// <summary>The points, and the lines by which votes divided states, from the last time or measured now.</summary>
    /// <param name="method">One of <see cref="Methods"/>.</param>
    /// <param name="progress">Told of sweeps done and to do.</param>
    /// <exception cref="ArgumentException">There is no such method, or the votes place nobody.</exception>
    /// <exception cref="IOException">The votes have not been imported; the message says how.</exception>
    public (IReadOnlyList<IdealPoint> Points, IReadOnlyList<VotePlace> Lines) Of(string method, Action<int, int>? progress = null)
    {
        if (!Methods.ContainsKey(method)) throw new ArgumentException($"there is no way '{method}' of measuring; known are {string.Join(", ", Methods.Keys)}", nameof(method));
        if (Kept(method) is { } kept) return (kept.Points, kept.Lines);
        var panel = AssemblyPanel.Of(shelf.RollCalls(), shelf.Votes(), shelf.RepeatedTexts());
        var table = method switch
        {
            "published" => ForwardSampler.Run(panel, Told(ForwardSampler.Full, progress)),
            "quick" => ForwardSampler.Run(panel, Told(ForwardSampler.Quick, progress)),
            _ => PointEstimator.Find(panel),
        };
        var file = FileOf(method);
        Directory.CreateDirectory(shelf.Folder);
        File.WriteAllText(file + ".part", JsonSerializer.Serialize(new Record(Made, table.Points, table.Lines)));
        File.Move(file + ".part", file, overwrite: true);
        return (table.Points, table.Lines);
    }

    /// <summary>Whether points measured so lie ready.</summary>
    public bool IsKept(string method) => Kept(method) is not null;

    private Record? Kept(string method)
    {
        if (!File.Exists(FileOf(method))) return null;
        try
        {
            return JsonSerializer.Deserialize<Record>(File.ReadAllText(FileOf(method))) is { } record && record.Made == Made ? record : null;
        }
        catch (JsonException)
        {
            return null; // damaged: measured anew
        }
    }

    private static SamplerOptions Told(SamplerOptions options, Action<int, int>? progress) => progress is null ? options : options with { Progress = sweep => progress(sweep, options.Sweeps) };

    private sealed record Record(string Made, IReadOnlyList<IdealPoint> Points, IReadOnlyList<VotePlace> Lines);
}
