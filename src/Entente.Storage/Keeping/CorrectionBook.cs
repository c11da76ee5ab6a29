namespace Entente.Storage.Keeping;

/// <summary>All corrections in force: the latest word on one field of one thing wins, and an undone one is out.</summary>
internal sealed class CorrectionBook
{
    private readonly Dictionary<string, Correction> all = new(StringComparer.Ordinal);
    private readonly List<Correction> order = [];
    private readonly HashSet<string> undone = new(StringComparer.Ordinal);

    /// <summary>Whether a correction of this id is there already.</summary>
    public bool Contains(string id) => all.ContainsKey(id);

    /// <summary>Every correction as it was made, in order.</summary>
    public IReadOnlyList<Correction> History => order;

    /// <summary>Takes a correction in; returns the one whose effect changes: itself, or the one it takes back (null when there is none such).</summary>
    public Correction? Add(Correction correction)
    {
        if (!all.TryAdd(correction.Id, correction)) return null;
        order.Add(correction);
        if (correction.Kind != "undo") return correction;
        undone.Add(correction.Document);
        return all.GetValueOrDefault(correction.Document);
    }

    /// <summary>Corrections in force for the events and statements of a document, in order.</summary>
    public IEnumerable<Correction> For(string document) => order.Where(c => c.Document == document && c.Kind is "event" or "statement" && !undone.Contains(c.Id));

    /// <summary>The last word on whether two documents stand together; null when there is none in force.</summary>
    public bool? Together(string one, string other) =>
        order.LastOrDefault(c => c.Kind == "story" && !undone.Contains(c.Id) && ((c.Document == one && c.Target == other) || (c.Document == other && c.Target == one)))?.After?.GetValue<bool>();
}
