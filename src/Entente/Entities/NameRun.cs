using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Words in capitals that follow each other, little words such as "of" between them: what a word within such a run may be depends on the run's ends.</summary>
/// <param name="First">First word.</param>
/// <param name="Last">Last word.</param>
/// <param name="Head">The word before "of" or "for", or else the last one.</param>
/// <param name="Before">The word before the run.</param>
/// <param name="After">The word after it.</param>
/// <param name="Place">Where in the run the word stands: 0 first, 1 within, 2 last, 3 alone, 4 before "of".</param>
/// <param name="Length">Number of words, 6 at most; 0 for a word in no run.</param>
internal readonly record struct NameRun(uint First, uint Last, uint Head, uint Before, uint After, uint Place, uint Length)
{
    public void AddTo(ref FeatureList list, NameWord word)
    {
        if (Length == 0) return;
        list.Add(90, Last, Place);
        list.Add(91, Head);
        list.Add(92, First, Place);
        list.Add(93, Length, Place);
        list.Add(94, Before, Length);
        list.Add(95, After, Length);
        list.Add(96, Last, word.Gazetteer);
        list.Add(97, Head, word.Shape);
    }

    /// <summary>Finds the runs of a sentence.</summary>
    public static void Mark(IReadOnlyList<Token> tokens, Span<NameWord> words)
    {
        for (var first = 0; first < tokens.Count;)
        {
            if (!IsCapital(tokens[first]))
            {
                first++;
                continue;
            }
            var (end, head) = (first + 1, -1);
            for (var next = end; next < tokens.Count && next - end < 3;)
                if (IsCapital(tokens[next])) end = ++next;
                else if (next > first && IsLittle(tokens[next].Form)) next++;
                else break;
            for (var i = first + 1; i < end && head < 0; i++)
                if (tokens[i].Form is "of" or "for") head = i - 1;
            if (head < 0) head = end - 1;
            for (var i = first; i < end; i++)
            {
                var place = i == first ? (i == end - 1 ? 3u : 0u) : i == end - 1 ? 2u : i == head ? 4u : 1u;
                words[i].Run = new NameRun(words[first].Lower, words[end - 1].Lower, words[head].Lower,
                    first == 0 ? 1 : words[first - 1].Lower, end == tokens.Count ? 1 : words[end].Lower, place, (uint)Math.Min(end - first, 6));
            }
            first = end;
        }
    }

    private static bool IsCapital(Token token) => char.IsUpper(token.Form[0]);

    private static bool IsLittle(string form) => form is "of" or "and" or "&" or "for" or "the" or "'s" or "-" or "de" or "al";
}
