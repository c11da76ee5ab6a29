namespace Entente.Tests.Storage.Ledger;

/// <summary>What a disk may hold when power goes away after some of the calls.</summary>
/// <remarks>
/// Of each file, what was written or cut before its last sync is there; each later write is there, lost, or there up to some byte, whatever became of the others. Of each folder, the names made,
/// changed and deleted before its last sync are there, and any number of the later ones, in their order.
/// </remarks>
internal static class PowerLoss
{
    /// <summary>The disk after power comes back.</summary>
    /// <param name="calls">What was asked of the disk until power went away.</param>
    /// <param name="chance">Decides what is lost.</param>
    public static MemoryDisk After(IReadOnlyList<DiskCall> calls, Random chance)
    {
        var disk = new MemoryDisk();
        var files = calls.Where(call => call.Change == DiskChange.Create).ToDictionary(call => call.File, call => Content([.. calls.Where(c => c.File == call.File)], chance));
        foreach (var (path, file) in Names(calls, chance)) disk.Put(path, files[file]);
        return disk;
    }

    private static byte[] Content(List<DiskCall> calls, Random chance)
    {
        var safe = calls.FindLastIndex(call => call.Change == DiskChange.Flush);
        var content = Array.Empty<byte>();
        for (var i = 0; i < calls.Count; i++)
        {
            var fate = i <= safe ? 0 : chance.Next(3);
            if (fate == 1) continue;
            if (calls[i].Change == DiskChange.Cut) content = MemoryDisk.Resized(content, calls[i].At);
            if (calls[i].Change != DiskChange.Write) continue;
            var bytes = calls[i].Bytes!;
            content = MemoryDisk.Written(content, fate == 0 ? bytes : bytes[..chance.Next(bytes.Length + 1)], calls[i].At);
        }
        return content;
    }

    private static Dictionary<string, int> Names(IReadOnlyList<DiskCall> calls, Random chance)
    {
        var changes = calls.Where(call => call.Change is DiskChange.Create or DiskChange.Rename or DiskChange.Delete or DiskChange.FlushFolder).ToList();
        var safe = changes.FindLastIndex(call => call.Change == DiskChange.FlushFolder && call.Path.EndsWith("ledger", StringComparison.Ordinal));
        var kept = safe + 1 + chance.Next(changes.Count - safe);
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var call in changes.Take(kept))
        {
            if (call.Change == DiskChange.Create) names[call.Path] = call.File;
            if (call.Change == DiskChange.Rename && names.Remove(call.Path, out var file)) names[call.To!] = file;
            if (call.Change == DiskChange.Delete) names.Remove(call.Path);
        }
        return names;
    }
}
