namespace Entente.Benchmarks.Durability;

/// <summary>Cuts files of a store short and flips single bits in them.</summary>
/// <param name="folder">Scratch.</param>
/// <param name="stores">A store that was closed, and one that was killed, with a write-ahead log.</param>
/// <param name="run">Runs a command line that writes nothing to standard output.</param>
/// <param name="chance">Places.</param>
internal sealed class DamageRounds(string folder, IReadOnlyList<string> stores, Func<string[], Ran> run, Random chance)
{
    private readonly List<string> faults = [];
    private readonly Dictionary<string, (string Exports, LogFacts Log)> known = [];
    private int refused, noticed, round;

    /// <summary>So many cuts or flips, over the files of the stores in turn.</summary>
    public Finding Rounds(bool isCut, int rounds)
    {
        foreach (var store in stores.Where(store => !known.ContainsKey(store))) known[store] = (Undamaged(store), new LogFacts(store));
        var files = stores.SelectMany(Files).ToList();
        var (before, failed, found, said) = (faults.Count, 0, noticed, refused);
        for (var i = 0; i < rounds; i++)
        {
            var at = faults.Count;
            Damage(files[i % files.Count].Store, files[i % files.Count].File, isCut);
            if (faults.Count > at) failed++;
        }
        return new Finding(isCut ? "cuts of ledger, head, index, seal and write-ahead log" : "single bits flipped in the same", rounds, rounds - failed,
            $"{noticed - found} noticed by start-up or `verify`, the rest without effect; queries refused {refused - said} times, 0 wrong answers wanted; `rebuild` gives all whole records", [.. faults.Skip(before)]);
    }

    private string Undamaged(string store)
    {
        var copy = Folders.Copy(store, Path.Combine(folder, "whole"));
        return Exports.Of(run, copy, folder, out var last) ?? throw new IOException($"the undamaged store cannot be asked: {last!.Said}");
    }

    private static IEnumerable<(string Store, string File)> Files(string store) =>
        Directory.EnumerateFiles(store, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0 && Path.GetFileName(file) is not ("owner" or "owner.lock"))
            .Select(file => (store, Path.GetRelativePath(store, file))).OrderBy(file => file.Item2, StringComparer.Ordinal);

    private void Damage(string original, string name, bool isCut)
    {
        var store = Folders.Copy(original, Path.Combine(folder, $"damaged-{round++}")); // a folder of its own: nothing of the round before can be in the way
        var path = Path.Combine(store, name);
        var at = chance.NextInt64(new FileInfo(path).Length);
        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Position = at;
            if (isCut) file.SetLength(at);
            else
            {
                var value = file.ReadByte();
                file.Position = at;
                file.WriteByte((byte)(value ^ (1 << chance.Next(8))));
            }
        }
        Judge(original, store, name, $"{name} {(isCut ? "cut" : "bit")} at byte {at}", at, isCut);
        Directory.Delete(store, recursive: true);
    }

    private void Judge(string original, string store, string name, string what, long at, bool isCut)
    {
        var isSealed = File.Exists(Path.Combine(store, "index.duckdb.seal"));
        var verified = Run(what, "verify", store);
        var isLedger = name.StartsWith("ledger", StringComparison.Ordinal);
        if ((isLedger || isSealed) && (verified.Status != 4 || !verified.Error.Contains(Path.GetFileName(name).Replace(".seal", ""), StringComparison.Ordinal))) faults.Add($"{what}: verify ends with {verified.Status} and says '{verified.Said}'");
        var exports = Exports.Of(run, store, folder, out var last);
        if (last!.HasCrashed) faults.Add($"{what}: a query crashes ({last.Status}): {last.Said}");
        else if (exports is null && (last.Status != 4 || !last.Error.Contains(isLedger ? "ledger" : "rebuild", StringComparison.Ordinal))) faults.Add($"{what}: a query is refused with {last.Status}: {last.Said}");
        if (exports is not null && exports != known[original].Exports) faults.Add($"{what}: a wrong answer, {Exports.Difference(known[original].Exports, exports)}");
        if (exports is null) refused++;
        if (exports is null || verified.Status == 4) noticed++;
        Rebuilt(original, store, name, what, at, isCut);
    }

    private void Rebuilt(string original, string store, string name, string what, long at, bool isCut)
    {
        var rebuilt = Run(what, "rebuild", store);
        if (rebuilt.Status is not (0 or 3)) faults.Add($"{what}: rebuild ends with {rebuilt.Status}: {rebuilt.Said}");
        var log = known[original].Log;
        var isSegment = name.EndsWith(".ledger", StringComparison.Ordinal);
        var wanted = !isSegment ? log.Before(long.MaxValue) : isCut ? log.Before(at) : log.Without(at);
        var missing = wanted.Except(LogFacts.Prints(store), StringComparer.Ordinal).Count();
        if (missing > 0) faults.Add($"{what}: rebuild lost {missing} whole records of {wanted.Count}");
        var exports = Exports.Of(run, store, folder, out var last);
        if (exports is null) faults.Add($"{what}: after rebuild a query is refused: {last!.Said}");
        else if (!isSegment && exports != known[original].Exports) faults.Add($"{what}: after rebuild {Exports.Difference(known[original].Exports, exports)}");
        if (Run(what, "verify", store) is { Status: not 0 } again) faults.Add($"{what}: after rebuild verify says {again.Said}");
    }

    private Ran Run(string what, string verb, string store)
    {
        var ran = run([verb, "--store", store]);
        if (ran.HasCrashed) faults.Add($"{what}: {verb} crashes ({ran.Status}): {ran.Said}");
        return ran;
    }
}
