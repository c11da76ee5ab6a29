using Entente.Documents;
using Entente.Sentences;

namespace Entente.Entities;

/// <summary>A document on its way through the steps of <see cref="EntityFinder"/>: its sentences and the mentions found so far.</summary>
internal sealed class Passage(Document document, IReadOnlyList<Sentence> sentences, Registry registry)
{
    private readonly List<Draft>[] bySentence = [.. sentences.Select(_ => new List<Draft>())];

    public Document Document { get; } = document;

    public IReadOnlyList<Sentence> Sentences { get; } = sentences;

    public Registry Registry { get; } = registry;

    public DateOnly? Day => Document.Day;

    /// <summary>Names that the text itself introduces: "People's Republic of China (PRC)".</summary>
    public Dictionary<string, Draft> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>All mentions in the order of the text, the longer first.</summary>
    public IEnumerable<Draft> All => bySentence.SelectMany(In);

    /// <summary>The mentions of one sentence in order, the longer first.</summary>
    public IEnumerable<Draft> In(int sentence) => In(bySentence[sentence]);

    public Draft Add(Draft draft)
    {
        bySentence[draft.Sentence.Index].Add(draft);
        return draft;
    }

    public void Remove(Draft draft) => bySentence[draft.Sentence.Index].Remove(draft);

    /// <summary>The longest mention that covers a word; null when none does.</summary>
    public Draft? Covering(Sentence sentence, int token)
    {
        Draft? best = null;
        foreach (var draft in bySentence[sentence.Index])
            if (draft.Covers(token) && (best is null || draft.End - draft.First > best.End - best.First))
                best = draft;
        return best;
    }

    /// <summary>Mentions that lie inside words [first, end), in order.</summary>
    public List<Draft> Inside(Sentence sentence, int first, int end) =>
        [.. In(sentence.Index).Where(draft => first <= draft.First && draft.End <= end)];

    public bool IsFree(Sentence sentence, int first, int end) =>
        !bySentence[sentence.Index].Exists(draft => draft.First < end && first < draft.End);

    private static IEnumerable<Draft> In(List<Draft> drafts) => drafts.OrderBy(draft => draft.First).ThenByDescending(draft => draft.End);
}
