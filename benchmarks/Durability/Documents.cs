using Entente.Storage.Keeping;
using Entente.Storage.Ledger;
using Entente.Storage.Store;

namespace Entente.Benchmarks.Durability;

/// <summary>Documents of a store that nobody has open.</summary>
internal static class Documents
{
    /// <summary>Ids of all that were not taken down, in order.</summary>
    public static IReadOnlyList<string> Of(string store)
    {
        using var keeper = Keeper.Open(StorePlace.Of(store, null), TimeProvider.System);
        return [.. keeper.Evidence.Store.Documents().Where(document => !document.Forgotten).Select(document => document.Id).Order(StringComparer.Ordinal)];
    }

    /// <summary>What is left of a document that was taken down, and what of its memory is missing.</summary>
    public static IReadOnlyList<string> Left(string store, string document)
    {
        using var keeper = Keeper.Open(StorePlace.Of(store, null), TimeProvider.System);
        var faults = new List<string>();
        if (keeper.Evidence.Log.Read().Any(record => record.Subject == document && record.Kind is RecordKind.Document or RecordKind.Reading && !record.Body.IsEmpty)) faults.Add($"the log still has the text of {document}");
        if (keeper.Evidence.Store.Document(document) is not { Forgotten: true, Text: "", Title: null }) faults.Add($"the index does not have {document} as taken down");
        return faults;
    }
}
