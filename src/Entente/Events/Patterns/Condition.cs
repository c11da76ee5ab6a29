namespace Entente.Events.Patterns;

/// <summary>What must hold in one slot for a pattern to match.</summary>
internal sealed record Condition(ConditionKind Kind, Slot Slot, IReadOnlySet<string> Words)
{
    private static readonly HashSet<string> none = [];

    /// <summary>Reads <c>obj=sanction,@arms</c>, <c>obj!=…</c>, <c>no obj</c>, <c>party:obj</c>, <c>plural:subj</c>, <c>future</c> or a bare slot.</summary>
    /// <exception cref="FormatException">A class is not defined, or there is no such slot.</exception>
    public static Condition Parse(string text, IReadOnlyDictionary<string, HashSet<string>> classes)
    {
        if (text == "future") return new(ConditionKind.Future, default, none);
        if (text == "passive") return new(ConditionKind.Passive, default, none);
        if (text.StartsWith("no ", StringComparison.Ordinal)) return new(ConditionKind.Empty, Slot.Parse(text[3..].Trim()), none);
        if (text.StartsWith("party:", StringComparison.Ordinal)) return new(ConditionKind.Party, Slot.Parse(text[6..]), none);
        if (text.StartsWith("plural:", StringComparison.Ordinal)) return new(ConditionKind.Plural, Slot.Parse(text[7..]), none);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) return new(ConditionKind.Filled, Slot.Parse(text), none);
        var not = equals > 0 && text[equals - 1] == '!';
        var slot = Slot.Parse(text[..(not ? equals - 1 : equals)].Trim());
        return new(not ? ConditionKind.NotIn : ConditionKind.In, slot, Expand(text[(equals + 1)..], classes));
    }

    private static HashSet<string> Expand(string list, IReadOnlyDictionary<string, HashSet<string>> classes)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (item[0] != '@') words.Add(item);
            else if (classes.TryGetValue(item, out var members)) words.UnionWith(members);
            else throw new FormatException($"the class {item} is not defined in any classes file; write '{item} = word, word' into events/classes.txt, or correct the name");
        return words;
    }
}
