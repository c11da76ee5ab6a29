using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Marks the pronouns that may stand for somebody.</summary>
internal static class PronounStep
{
    public static void Run(Passage passage)
    {
        foreach (var sentence in passage.Sentences)
            for (var i = 0; i < sentence.Tokens.Count; i++)
                if (Gender(sentence.Tokens[i]) is { } gender && !IsEmpty(sentence, i))
                    passage.Add(new Draft(sentence, i, i + 1, MentionKind.Pronoun)
                    {
                        Gender = gender is 'm' or 'f' ? gender : null,
                        IsPlural = gender is 'p' or 'w',
                    });
    }

    /// <summary>m, f, n (it), p (they), i (I), w (we); null for what is no such pronoun.</summary>
    public static char? Gender(Token token) => token.Upos is not ("PRON" or "DET") && token.Xpos is not ("PRP" or "PRP$") ? null : token.Form.ToLowerInvariant() switch
    {
        "he" or "him" or "his" or "himself" => 'm',
        "she" or "her" or "hers" or "herself" => 'f',
        "it" or "its" or "itself" => 'n',
        "they" or "them" or "their" or "theirs" or "themselves" => 'p',
        "i" or "me" or "my" or "mine" or "myself" => 'i',
        "we" or "us" or "our" or "ours" or "ourselves" => 'w',
        _ => null,
    };

    // "it is clear that", "it seems": nobody is meant.
    private static bool IsEmpty(Sentence sentence, int i) =>
        sentence.Tokens[i].Form is "it" or "It" && (sentence.Tokens[i].Deprel == "expl"
            || i + 2 < sentence.Tokens.Count && sentence.Tokens[i + 1].Upos == "AUX" && sentence.Tokens[i + 2].Upos == "ADJ");
}
