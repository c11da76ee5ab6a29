namespace Entente.Entities;

/// <summary>Numbers the mentions that mean the same.</summary>
internal static class Chains
{
    /// <summary>Chains get numbers in the order in which the text opens them; who is named once has none.</summary>
    public static void Number(Passage passage)
    {
        var drafts = passage.All.OrderBy(draft => draft.Span).ToList();
        var keys = drafts.ConvertAll(draft => Key(draft));
        var counts = keys.OfType<object>().CountBy(key => key).ToDictionary();
        var numbers = new Dictionary<object, int>();
        for (var i = 0; i < drafts.Count; i++)
        {
            if (keys[i] is not { } key || counts[key] < 2) continue;
            if (!numbers.TryGetValue(key, out var number)) numbers.Add(key, number = numbers.Count);
            drafts[i].Chain = number;
        }
    }

    // Same entity, else same name of a person, else same first mention.
    private static object? Key(Draft draft)
    {
        if (draft.Antecedents.Count > 1) return null;
        var root = History.Root(draft);
        if (draft.Kind is MentionKind.Nationality && draft.IsPlural) return null;
        if (root.Entity is not null) return root.Entity.Id;
        return root.Kind is MentionKind.Person or MentionKind.Organisation or MentionKind.Place && root.Name is not null ? "name " + root.Name : root;
    }
}
