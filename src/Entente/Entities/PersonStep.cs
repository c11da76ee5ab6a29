using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Finds persons whom the registry does not know: by the name finder, by a title, by a first name.</summary>
internal sealed class PersonStep(FirstNames firstNames)
{
    private static readonly HashSet<string> Honorifics = new(StringComparer.Ordinal)
    {
        "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Sir", "Dame", "Lady", "Sheikh", "Sheik", "Ayatollah", "Prof.", "Rev.",
    };

    public void Run(Passage passage)
    {
        foreach (var sentence in passage.Sentences)
            for (var i = 0; i < sentence.Tokens.Count; i++)
                i = Math.Max(Read(passage, sentence, i), i + 1) - 1;
    }

    private int Read(Passage passage, Sentence sentence, int start)
    {
        var tokens = sentence.Tokens;
        if (!IsNamePart(passage, sentence, start)) return start;
        var end = start + 1;
        while (end < tokens.Count && end - start < 4 && (IsNamePart(passage, sentence, end) || IsParticle(tokens, end))) end++;
        while (end > start + 1 && !tokens[end - 1].IsCapital()) end--;

        var honoured = start > 0 && Honorifics.Contains(tokens[start - 1].Form);
        var titled = start > 0 && !honoured && RolePhrases.EndingAt(sentence, start, passage.Registry) is { Role.Kind: RoleKind.Person } title && tokens[title.End - 1].IsCapital();
        var named = end - start >= 2 && firstNames.Contains(tokens[start].Form) && !IsRole(passage, sentence, end);
        if (!honoured && !titled && !named) return start;

        passage.Add(new Draft(sentence, start, end, MentionKind.Person)
        {
            NameStart = start,
            Name = Words.Joined(tokens, start, end),
            Gender = tokens[Math.Max(start - 1, 0)].Form is "Mr." or "Mr" or "Sir" ? 'm' : tokens[Math.Max(start - 1, 0)].Form is "Mrs." or "Ms." or "Mrs" or "Ms" ? 'f' : firstNames.GenderOf(tokens[start].Form),
        });
        return end;
    }

    private static bool IsNamePart(Passage passage, Sentence sentence, int i)
    {
        var token = sentence.Tokens[i];
        return token.Upos is "PROPN" && token.IsCapital() && !token.IsDay() && !Honorifics.Contains(token.Form) && passage.IsFree(sentence, i, i + 1)
            && token.Form.Any(char.IsLower) | token.Form.Length == 2 && RolePhrases.EndingAt(sentence, i + 1, passage.Registry) is null;
    }

    private static bool IsParticle(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Form is "al" or "bin" or "de" or "van" or "von" or "der" or "la" or "el" or "ibn" or "-" or "da" or "ul" && i + 1 < tokens.Count && tokens[i + 1] is { Upos: "PROPN" } next && next.IsCapital();

    // "Jackson County Council": what ends in a body is no person.
    private static bool IsRole(Passage passage, Sentence sentence, int end) =>
        end < sentence.Tokens.Count && sentence.Tokens[end].IsNoun() && sentence.Tokens[end].IsCapital() && passage.IsFree(sentence, end, end + 1);
}
