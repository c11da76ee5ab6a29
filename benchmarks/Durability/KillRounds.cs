using System.Diagnostics;

namespace Entente.Benchmarks.Durability;

/// <summary>Kills the program at random moments and starts it again until all is done.</summary>
/// <param name="folder">Scratch.</param>
/// <param name="input">What is added.</param>
/// <param name="chance">Moments.</param>
internal sealed class KillRounds(string folder, MixedInput input, Random chance)
{
    private const int MostKills = 10; // of one store, so that each comes to its end
    private const double MostSeconds = 5; // for starting again

    private readonly List<string> faults = [];
    private string whole = "";
    private TimeSpan length;
    private double slowest;
    private int stores;

    /// <summary>Store of the run that nobody killed.</summary>
    public string Unkilled => Path.Combine(folder, "unkilled");

    /// <summary>Kills <c>add</c> so many times.</summary>
    public Finding Adding(int rounds)
    {
        Begin();
        var (kills, bad) = (0, 0);
        while (kills < rounds)
        {
            var before = faults.Count;
            kills += OneStore(Math.Min(MostKills, rounds - kills));
            if (faults.Count > before) bad++;
        }
        return new Finding("kill -9 of `add`: mixed input, killed at random moments, restarted until done", kills, faults.Count == 0 ? kills : kills - Math.Min(kills, bad * MostKills),
            $"0 lost and 0 doubled wanted: {faults.Count} faults in {stores} stores; slowest restart {slowest:0.00} s (at most {MostSeconds:0} s wanted); exports as of the unkilled run", [.. faults]);
    }

    /// <summary>Kills <c>rebuild</c> and <c>forget</c> in turn; after each kill the same command is run to its end.</summary>
    public Finding Upkeep(int rounds)
    {
        Begin();
        var before = faults.Count;
        var failed = 0;
        for (var round = 0; round < rounds; round++)
        {
            var at = faults.Count;
            if (round % 2 == 0) Rebuilding();
            else Forgetting(round);
            if (faults.Count > at) failed++;
        }
        return new Finding("kill -9 of `rebuild` and `forget`, then done again", rounds, rounds - failed, $"{faults.Count - before} faults; after `rebuild` exports equal, after `forget` no text is left in log or index, and a rebuild does not bring it back", [.. faults.Skip(before)]);
    }

    private void Begin()
    {
        if (whole.Length > 0) return;
        var watch = Stopwatch.StartNew();
        var ran = Child.Run(["add", .. input.Places, "--store", Unkilled, "--threads", "2"]);
        length = watch.Elapsed;
        if (ran.Status != 3) throw new IOException($"the unkilled run ended with {ran.Status}: {ran.Error}");
        whole = Exported(Unkilled) ?? throw new IOException("the unkilled run cannot be exported");
    }

    private int OneStore(int most)
    {
        var store = Path.Combine(folder, $"killed-{stores++}");
        var acknowledged = new List<string>();
        var kills = 0;
        while (true)
        {
            using var child = Child.Start(["add", .. input.Places, "--json", "--store", store, "--threads", $"{chance.Next(1, 3)}"]);
            var ran = kills < most ? child.KillAfter(length * (0.1 + (0.9 * chance.NextDouble()))) : null;
            if (ran is null)
            {
                ran = child.Wait();
                acknowledged.AddRange(Look.Acknowledged(ran.Output));
                if (ran.Status != 3) faults.Add($"add after {kills} kills ended with {ran.Status}: {ran.Said}");
                if (kills >= most) break;
                Compare(store, acknowledged);
                Directory.Delete(store, recursive: true); // done before its time: another
                acknowledged.Clear();
                continue;
            }
            kills++;
            acknowledged.AddRange(Look.Acknowledged(ran.Output));
            if (Directory.Exists(store) && chance.Next(2) == 0) Check(store, acknowledged); // else the program itself is the first to open it
        }
        Compare(store, acknowledged);
        Directory.Delete(store, recursive: true);
        return kills;
    }

    private void Check(string store, IReadOnlyCollection<string> acknowledged)
    {
        var (found, seconds) = Look.At(store, acknowledged);
        faults.AddRange(found);
        slowest = Math.Max(slowest, seconds);
        if (seconds > MostSeconds) faults.Add($"starting again took {seconds:0.0} s");
    }

    private void Compare(string store, IReadOnlyCollection<string> acknowledged)
    {
        Check(store, acknowledged);
        var exported = Exported(store);
        if (exported is null) faults.Add($"{store}: a query was refused");
        else if (exported != whole) faults.Add($"{store}: exports differ from the unkilled run, {Exports.Difference(whole, exported)}");
        if (Within.Run("verify", "--store", store) is { Status: not 0 } verified) faults.Add($"verify says {verified.Said}");
    }

    private void Rebuilding()
    {
        var store = Copied();
        using (var child = Child.Start("rebuild", "--store", store)) child.KillAfter(length * chance.NextDouble() * 0.7);
        if (chance.Next(2) == 0 && Within.Run("rebuild", "--store", store) is { Status: not 0 } again) faults.Add($"rebuild after a kill: {again.Said}");
        Compare(store, []); // or opened as it was left
        Directory.Delete(store, recursive: true);
    }

    private void Forgetting(int round)
    {
        var store = Copied();
        var document = Documents.Of(store) is var all ? all[round * 7 % all.Count] : "";
        using (var child = Child.Start("forget", document, "--store", store)) child.KillAfter(length * chance.NextDouble() * 0.5);
        if (Within.Run("forget", document, "--store", store) is { Status: not (0 or 3) } again) faults.Add($"forget after a kill: {again.Said}");
        faults.AddRange(Documents.Left(store, document));
        var before = Exported(store);
        if (Within.Run("rebuild", "--store", store) is { Status: not 0 } rebuilt) faults.Add($"rebuild after forget: {rebuilt.Said}");
        faults.AddRange(Documents.Left(store, document));
        if (Exported(store) is var after && after != before) faults.Add($"rebuild after forget changed the exports: {Exports.Difference(before ?? "", after ?? "")}");
        Directory.Delete(store, recursive: true);
    }

    private string Copied() => Folders.Copy(Unkilled, Path.Combine(folder, "upkeep"));

    private string? Exported(string store) => Exports.Of(Within.Run, store, folder, out _);
}
