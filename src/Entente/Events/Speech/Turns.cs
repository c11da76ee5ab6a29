using System.Text.RegularExpressions;
using Entente.Documents;
using Entente.Entities;

namespace Entente.Events.Speech;

/// <summary>Who has the word where in a transcript: "Q", "MS. SMITH:", "PRIME MINISTER SMITH:" at the start of a paragraph.</summary>
internal sealed partial class Turns
{
    private readonly List<(int Start, IReadOnlyList<Party>? Speakers)> turns = [];

    /// <summary>Finds the turns of a government's own text; none elsewhere.</summary>
    public Turns(Document document, IReadOnlyList<Mention> mentions)
    {
        if (!document.Source.IsOfficial) return;
        foreach (System.Text.RegularExpressions.Match label in Label().Matches(document.Text))
            turns.Add((label.Index, label.Groups["name"] is { Success: true, Value: var name } ? Guest(document, mentions, name) : []));
    }

    /// <summary>Who says "we" at a position: a guest, or nobody for a reporter; null where the document's own people have the word.</summary>
    public IReadOnlyList<Party>? At(int position)
    {
        IReadOnlyList<Party>? speakers = null;
        foreach (var (start, who) in turns)
        {
            if (start > position) break;
            speakers = who;
        }
        return speakers;
    }

    private static IReadOnlyList<Party>? Guest(Document document, IReadOnlyList<Mention> mentions, string label)
    {
        var surname = label[(label.LastIndexOf(' ') + 1)..];
        if (label.StartsWith("AUDIENCE", StringComparison.Ordinal) || surname is "MODERATOR" or "REPORTER" or "INTERPRETER") return [];
        foreach (var mention in mentions)
            if (mention is { Kind: MentionKind.Person, Country: { Length: 3 } country, IsParty: true, IsAssumed: false } && country != document.Source.Country
                && mention.Name?.EndsWith(surname, StringComparison.OrdinalIgnoreCase) == true)
                return [new Party(mention.Span.In(document.Text).ToString(), mention.Span) { Entity = mention.Entity?.Id, Name = mention.Name, Country = country, Sector = mention.Sector ?? "GOV", Role = mention.Role }];
        return null;
    }

    [GeneratedRegex(@"^\s*(?:\*\*)?(?:Q(?=[\s:*]{1,8}\p{L})|(?<name>\p{Lu}[\p{Lu}.’' -]{3,45})(?=(?:\*\*)?:))", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
