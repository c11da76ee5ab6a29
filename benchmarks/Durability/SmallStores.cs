namespace Entente.Benchmarks.Durability;

/// <summary>Small stores to damage.</summary>
internal static class SmallStores
{
    private const long EnoughLog = 100_000; // bytes
    private static readonly TimeSpan glance = TimeSpan.FromMilliseconds(10);

    /// <summary>Makes a store that was closed whole, and one that was killed while changes stood in its write-ahead log.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="input">What they hold; the second perhaps not all of it.</param>
    public static IReadOnlyList<string> Make(string folder, MixedInput input)
    {
        var (closed, killed) = (Path.Combine(folder, "closed"), Path.Combine(folder, "killed"));
        Child.Run(["add", .. input.Places, "--store", closed, "--threads", "2"]);
        using var child = Child.Start(["add", .. input.Places, "--store", killed, "--threads", "2"]);
        var log = Path.Combine(killed, "index.duckdb.wal");
        while (!IsThere(log) && !child.HasEnded(glance))
        {
        }
        child.KillAfter(TimeSpan.Zero);
        return IsThere(log) ? [closed, killed] : throw new IOException("the program ended before it could be killed");
    }

    private static bool IsThere(string log) => new FileInfo(log) is { Exists: true, Length: > EnoughLog };
}
