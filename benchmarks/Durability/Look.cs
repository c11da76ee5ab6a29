using System.Diagnostics;
using System.Text.Json;
using Entente.Storage.Keeping;
using Entente.Storage.Ledger;
using Entente.Storage.Store;

namespace Entente.Benchmarks.Durability;

/// <summary>Opens a store after a death and looks whether all that was acknowledged is there, once.</summary>
internal static class Look
{
    /// <summary>Ids of the documents whose receipts say that they were stored.</summary>
    public static IEnumerable<string> Acknowledged(string receipts)
    {
        foreach (var line in receipts.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.EndsWith('}')) continue; // cut by the death, so never given
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("outcome").GetString() == "stored") yield return json.RootElement.GetProperty("document").GetString()!;
        }
    }

    /// <summary>What does not hold, and the seconds that opening took.</summary>
    public static (IReadOnlyList<string> Faults, double Seconds) At(string store, IReadOnlyCollection<string> acknowledged)
    {
        var watch = Stopwatch.StartNew();
        using var keeper = Keeper.Open(StorePlace.Of(store, null), TimeProvider.System);
        var seconds = watch.Elapsed.TotalSeconds;
        var faults = new List<string>();
        var documents = keeper.Evidence.Store.Documents().ToList();
        var held = documents.Where(document => document.Text.Length > 0).Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        faults.AddRange(acknowledged.Where(id => !held.Contains(id)).Select(id => $"lost: {id}"));
        faults.AddRange(documents.Where(document => keeper.Evidence.Store.Find(document.Hash) is null || keeper.Evidence.Store.Document(document.Id) is null).Select(document => $"not found by its keys: {document.Id}"));
        faults.AddRange(documents.GroupBy(document => document.Hash).Where(same => same.Count() > 1).Select(same => $"doubled: {same.First().Id}"));
        faults.AddRange(keeper.Evidence.Log.Read().Where(record => record.Kind == RecordKind.Document).GroupBy(record => record.Subject).Where(same => same.Count() > 1).Select(same => $"doubled in the log: {same.Key}"));
        faults.AddRange(keeper.Evidence.Store.Tally().Where(tally => tally.Seen != tally.Stored + tally.Duplicate + tally.Rejected + tally.Waiting).Select(tally => $"the law is broken: {tally}"));
        if (keeper.Evidence.Store.Tally().Sum(tally => tally.Stored) != documents.Count) faults.Add($"{documents.Count} documents, sightings say otherwise");
        return (faults, seconds);
    }
}
