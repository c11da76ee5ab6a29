using System.Collections.Concurrent;

namespace Entente.Storage.Keeping;

using Entente.Storage.Store;

/// <summary>Decides, in the order in which items come, which are new, and gives each new document an id of its own.</summary>
/// <param name="store">What is kept already.</param>
internal sealed class Admission(Store store)
{
    private const int LongestId = 400; // characters; beyond, an id is no name any more

    private readonly ConcurrentDictionary<string, string> byHash = new(StringComparer.Ordinal); // on their way, not in the store yet
    private readonly ConcurrentDictionary<string, string> ids = new(StringComparer.Ordinal);

    /// <summary>What is to become of an item.</summary>
    public Admitted Admit(Incoming item)
    {
        if (item.State is not null) return new Admitted(item, Outcome.Stored, null, null);
        if (item.Waits) return new Admitted(item, Outcome.Waiting, null, null);
        if (item.Received.Document is not { } document) return new Admitted(item, Outcome.Rejected, null, null);
        if (byHash.TryGetValue(document.Hash, out var same) || (same = store.Find(document.Hash)?.Id) is not null) return new Admitted(item, Outcome.Duplicate, null, same);
        if (document.Id.Length > LongestId) document = document with { Id = document.Hash };
        if (ids.ContainsKey(document.Id) || store.Document(document.Id) is not null) document = document with { Id = $"{document.Id}@{document.Hash[..8]}" };
        byHash[document.Hash] = document.Id;
        ids[document.Id] = document.Hash;
        return new Admitted(item, Outcome.Stored, document, null);
    }

    /// <summary>A document is in the store, or will never be: it need not be remembered here.</summary>
    public void Settle(string hash)
    {
        if (byHash.TryRemove(hash, out var id)) ids.TryRemove(id, out _);
    }
}
