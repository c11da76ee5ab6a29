using Entente.Order.Capabilities;
using Entente.Storage.Imports.Discipline;

namespace Entente.Cli;

/// <summary>What the verbs under <c>order</c> measure from.</summary>
internal static class OrderData
{
    /// <summary>The imported files, which lie in the folder <c>discipline</c> of the store.</summary>
    /// <exception cref="IOException">The store is a database.</exception>
    public static DisciplineShelf Shelf(string? store)
    {
        var place = SharedOptions.Place(store);
        return place.Folder is { } folder ? new DisciplineShelf(Path.Combine(folder, "discipline")) : throw new IOException($"{place}: files of the discipline are kept in a folder; name one with --store");
    }

    /// <summary>All measures of capability for which there is a file, and which import is missing.</summary>
    /// <param name="shelf">The files.</param>
    /// <param name="error">Relative standard deviation of components of material capability.</param>
    /// <param name="missing">Told of each import that would give more.</param>
    /// <exception cref="IOException">There is no file at all.</exception>
    public static IReadOnlyList<CapabilityMeasure> Measures(DisciplineShelf shelf, double error, Action<string> missing)
    {
        var (kinds, measures) = (shelf.Receipts.Select(receipt => receipt.Kind).ToHashSet(StringComparer.Ordinal), new List<CapabilityMeasure>());
        if (kinds.Contains("nmc") || !kinds.Contains("gdp")) measures.AddRange(CapabilityMeasure.FromComponents(shelf.Components(), error));
        else missing("CINC and its components are left out: 'entente order import nmc FILE' adds them");
        if (kinds.Contains("gdp")) measures.AddRange(CapabilityMeasure.FromEconomies(shelf.Economies()));
        else missing("production is left out: 'entente order import gdp FILE' adds it");
        return measures;
    }
}
