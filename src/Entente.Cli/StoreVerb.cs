using Entente.Storage.Keeping;

namespace Entente.Cli;

/// <summary>Opens the store for verbs that use one.</summary>
internal static class StoreVerb
{
    /// <summary>Takes the store, makes it when there is none, and catches up with its log.</summary>
    /// <exception cref="IOException">The place is a file.</exception>
    public static Keeper Open(StorePlace place, Progress progress, CancellationToken cancellation) =>
        File.Exists(place.Folder) ? throw NoFolder(place) : Keeper.Open(place, TimeProvider.System, (done, all) => progress.Show($"{done:N0} of {all:N0} records indexed"), cancellation);

    /// <summary>The same for verbs that need a store that is there.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static Keeper OpenExisting(StorePlace place, Progress progress, CancellationToken cancellation) =>
        Evidence.Exists(place) ? Open(place, progress, cancellation)
            : throw Missing(place);

    /// <summary>What to throw where no store is.</summary>
    public static IOException Missing(StorePlace place) =>
        File.Exists(place.Folder) ? NoFolder(place) : new FileNotFoundException($"{place}: there is no store here; make one with 'entente add INPUT --store {place}' or 'entente demo'");

    private static IOException NoFolder(StorePlace place) => new($"{place}: this is a file, and a store is a folder; name another place with --store");
}
