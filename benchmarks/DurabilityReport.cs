using Entente.Benchmarks.Durability;

namespace Entente.Benchmarks;

/// <summary>Kills, damages, full disks and shuffled inputs: what a store must survive.</summary>
internal static class DurabilityReport
{
    private const int Full = 200;
    private const int Files = 12; // of the articles' files: some sixty documents

    /// <summary>Runs all tests, and after full rounds writes the page; 1 when something did not hold.</summary>
    /// <param name="rounds">Kills, cuts and flips of each kind.</param>
    /// <param name="seed">Of all chance.</param>
    /// <param name="only">Name of the one test to run, without writing the page; null for all.</param>
    public static int Run(int rounds, int seed, string? only)
    {
        var folder = Directory.CreateTempSubdirectory("entente-durability-").FullName;
        try
        {
            var findings = new List<Finding>();
            foreach (var (name, test) in Tests(folder, rounds, seed))
            {
                if (only is not null && name != only) continue;
                foreach (var finding in test()) findings.Add(Told(finding));
                if (only is null && rounds >= Full) Write(findings, seed); // after each, so that a run that is cut short leaves what it found
            }
            return findings.All(finding => finding.Passed == finding.Rounds) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string Name, Func<IEnumerable<Finding>> Test)> Tests(string folder, int rounds, int seed)
    {
        var samples = Path.Combine(Checkout.Root, "samples");
        string Own(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        var input = MixedInput.Write(samples, Own("input"), Files);
        yield return ("truth", () => new TruthRounds(Own("truth")).Rounds(Math.Max(1, rounds / 10)));
        yield return ("kills", () => Kills(new KillRounds(Own("kills"), input, new Random(seed)), rounds));
        yield return ("damage", () => Damages(Own("damage"), input, new Random(seed), rounds));
        yield return ("disk", () => FullDisks(Own("disk"), input, new Random(seed), Math.Max(2, rounds / 4)));
        yield return ("order", () => Orders(Own("order"), samples, input, new Random(seed), Math.Max(2, rounds / 20)));
    }

    private static IEnumerable<Finding> FullDisks(string folder, MixedInput input, Random chance, int rounds)
    {
        using var worker = new Worker();
        var found = new FullDiskRounds(folder, input, worker.Run, chance).Rounds(rounds, out var skipped);
        yield return found ?? new Finding("disk full at random levels", 0, 0, $"skipped: {skipped}", []);
    }

    private static IEnumerable<Finding> Orders(string folder, string samples, MixedInput input, Random chance, int rounds)
    {
        using var worker = new Worker();
        var orders = new OrderRounds(folder, samples, Files, worker.Run, chance);
        yield return orders.Orders(rounds);
        yield return orders.Twice(input);
        yield return orders.TwoProcesses(input);
    }

    private static IEnumerable<Finding> Damages(string folder, MixedInput input, Random chance, int rounds)
    {
        using var worker = new Worker();
        var damages = new DamageRounds(folder, SmallStores.Make(folder, input), worker.Run, chance);
        yield return damages.Rounds(isCut: true, rounds);
        yield return damages.Rounds(isCut: false, rounds);
    }

    private static IEnumerable<Finding> Kills(KillRounds kills, int rounds)
    {
        yield return kills.Adding(rounds);
        yield return kills.Upkeep(Math.Max(2, rounds / 5));
    }

    private static Finding Told(Finding finding)
    {
        Console.WriteLine($"{finding.Test}: {finding.Passed} of {finding.Rounds}; {finding.Figure}");
        foreach (var fault in finding.Faults) Console.WriteLine($"  {fault}");
        return finding;
    }

    private static void Write(IReadOnlyList<Finding> findings, int seed) => new Report("Reliability: what a store survives")
        .Say($"{Speed.Cores()}, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}; seed {seed}. Made by `benchmarks -- durability` ({Full} rounds; fewer, by `--rounds`, make no page), over the articles of `samples`.")
        .Table("Tests", ["test", "rounds", "passed", "figure"], findings.Select(finding => new[] { finding.Test, $"{finding.Rounds}", $"{finding.Passed}", finding.Figure }))
        .Table("What did not hold", ["test", "fault"], findings.SelectMany(finding => finding.Faults.Take(20), (finding, fault) => new[] { finding.Test, fault.Replace('|', '¦') }).DefaultIfEmpty(["–", "nothing"]))
        .Write("reliability/durability.md");
}
