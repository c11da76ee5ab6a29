using System.Diagnostics;

namespace Entente.Benchmarks.Durability;

/// <summary>Lets the disk run full at random levels, then gives the space back.</summary>
/// <param name="folder">Scratch.</param>
/// <param name="input">What is added.</param>
/// <param name="run">Runs a command line that writes nothing to standard output.</param>
/// <param name="chance">Levels.</param>
internal sealed class FullDiskRounds(string folder, MixedInput input, Func<string[], Ran> run, Random chance)
{
    private const int Size = 24 << 20;
    private const int Least = 64 << 10; // of free space
    private const int Most = 9 << 20; // more than a store of this input needs

    private readonly List<string> faults = [];
    private readonly string disk = Path.Combine(folder, "disk");

    /// <summary>So many levels; null with a reason in <paramref name="skipped"/> where no small disk can be mounted.</summary>
    public Finding? Rounds(int rounds, out string? skipped)
    {
        Directory.CreateDirectory(disk);
        skipped = Tool("mount", "-t", "tmpfs", "-o", $"size={Size}", "tmpfs", disk) ? null : "a disk of limited size cannot be mounted here; run it as root";
        if (skipped is not null) return null;
        try
        {
            return Rounds(rounds);
        }
        finally
        {
            Tool("umount", "-l", disk);
        }
    }

    private Finding Rounds(int rounds)
    {
        var whole = Path.Combine(folder, "roomy");
        run(["add", .. input.Places, "--store", whole]);
        var wanted = Exports.Of(run, whole, folder, out _);
        var (failed, full) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var before = faults.Count;
            if (Level(chance.Next(Least, Most), Path.Combine(disk, $"store-{round}"), wanted)) full++;
            if (faults.Count > before) failed++;
        }
        return new Finding("disk full at random levels, then room again", rounds, rounds - failed, $"{full} runs met a full disk: exit 1 and one clear line wanted, then `verify` whole, and the next run completes with equal exports", [.. faults]);
    }

    private bool Level(long free, string store, string? wanted)
    {
        var filler = Path.Combine(disk, "filler");
        using (var file = File.Create(filler)) file.Write(new byte[Size - free]);
        var ran = run(["add", .. input.Places, "--store", store]);
        var what = $"{free} bytes free";
        if (ran.HasCrashed || ran.Status is not (1 or 3)) faults.Add($"{what}: add ends with {ran.Status}: {Last(ran)}");
        if (ran.Status == 1 && !ran.Error.Contains("space", StringComparison.Ordinal)) faults.Add($"{what}: add does not say that the disk is full: {Last(ran)}");
        File.Delete(filler);
        var again = run(["add", .. input.Places, "--store", store]);
        if (again.Status != 3) faults.Add($"{what}: with room again, add ends with {again.Status}: {Last(again)}");
        if (run(["verify", "--store", store]) is { Status: not 0 } verified) faults.Add($"{what}: verify says {verified.Said}");
        if (Exports.Of(run, store, folder, out var last) is var exports && exports != wanted) faults.Add($"{what}: {(exports is null ? last!.Said : Exports.Difference(wanted!, exports))}");
        Directory.Delete(store, recursive: true);
        return ran.Status == 1;
    }

    private static string Last(Ran ran) => string.Join(" / ", ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(2));

    private static bool Tool(string name, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // no such tool on this system
        }
    }
}
