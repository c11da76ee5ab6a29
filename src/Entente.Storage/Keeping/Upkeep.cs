using Entente.Storage.Ledger;

namespace Entente.Storage.Keeping;

/// <summary>Looks after a store in a folder: checks it, makes its index anew, copies it.</summary>
public static class Upkeep
{
    /// <summary>Reads every byte of the ledger and the index, and names all damage. Changes nothing.</summary>
    /// <returns>What the ledger's check found, and what is wrong with the index; null when nothing is.</returns>
    /// <exception cref="StoreInUseException">Another process has the store.</exception>
    public static (LedgerReport Ledger, Damage? Index) Verify(StorePlace place)
    {
        using var owner = StoreOwner.Take(place.Folder!);
        return (LedgerCheck.Verify(place.Folder!), IndexSeal.Check(Evidence.IndexPath(place)));
    }

    /// <summary>What is wrong with the closed index file, by its check sum; null when nothing is, or it was not closed whole.</summary>
    /// <exception cref="StoreInUseException">Another process has the store.</exception>
    public static Damage? CheckIndex(StorePlace place)
    {
        using var owner = StoreOwner.Take(place.Folder!);
        return IndexSeal.Check(Evidence.IndexPath(place));
    }

    /// <summary>Makes the index anew from the ledger. Where the ledger is damaged, all whole records are saved into a new one first; the damaged files stay beside it.</summary>
    /// <param name="place">The store.</param>
    /// <param name="clock">Names the folder of damaged files.</param>
    /// <param name="progress">Told how many records are indexed, and of how many.</param>
    /// <param name="cancellation">Stops between two chunks; running again starts anew.</param>
    /// <returns>What was saved and lost of a damaged ledger; null when it was whole.</returns>
    /// <exception cref="StoreInUseException">Another process has the store.</exception>
    public static SalvageReport? Rebuild(StorePlace place, TimeProvider clock, Action<long, long>? progress, CancellationToken cancellation)
    {
        SalvageReport? salvage = null;
        if (!LedgerCheck.Verify(place.Folder!).Whole) salvage = Save(place, clock);
        foreach (var file in Directory.EnumerateFiles(place.Folder!, "index.duckdb*").ToList()) File.Delete(file);
        using var keeper = Keeper.Open(place, clock, progress, cancellation);
        return salvage;
    }

    private static SalvageReport Save(StorePlace place, TimeProvider clock)
    {
        var saved = Path.Combine(place.Folder!, "saved");
        if (Directory.Exists(saved)) Directory.Delete(saved, recursive: true); // of a rebuild that was cut short
        var report = LedgerCheck.Salvage(place.Folder!, saved);
        var damaged = Path.Combine(place.Folder!, $"damaged-{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}");
        Directory.Move(Evidence.LedgerFolder(place), damaged);
        Directory.Move(Path.Combine(saved, "ledger"), Evidence.LedgerFolder(place));
        Directory.Delete(saved, recursive: true);
        return report;
    }
}
