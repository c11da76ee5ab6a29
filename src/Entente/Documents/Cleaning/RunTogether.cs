using System.Buffers;
using System.Text;

namespace Entente.Documents.Cleaning;

/// <summary>Finds where careless copying has run two words together (<c>electionsand</c>, <c>yearsPutin</c>) and sets one blank.</summary>
/// <remarks>Only where it is certain: the whole is no word and stands once in the text, and both halves are common words or names.</remarks>
internal sealed class RunTogether(WordList words)
{
    private const int Common = 100;
    private const int Known = 20;

    private static readonly SearchValues<char> addressMarks = SearchValues.Create("@#/_\\0123456789");

    // Function words that begin a new clause or phrase and that no English word is formed with at its end.
    private static readonly string[] openers =
    [
        "and", "but", "the", "with", "for", "from", "that", "which", "who", "was", "were", "are", "has", "have", "had", "will", "would", "could", "should", "when", "while", "where", "their", "this", "they", "these", "those", "said", "after", "before", "because",
    ];

    private static readonly HashSet<string> capitalOpeners = new(StringComparer.Ordinal)
    {
        "The", "But", "And", "For", "With", "They", "This", "That", "These", "Those", "When", "While", "After", "However", "According", "His", "Her", "Its", "Our", "There", "Meanwhile",
    };

    // First halves of words such as "thereafter" and "forthwith", and names that end so ("Marchand").
    private static readonly HashSet<string> compounding = new(StringComparer.OrdinalIgnoreCase) { "here", "there", "where", "forth", "self", "good", "free", "well", "never", "afore", "march", "what", "hence", "grand", "health", "child" };

    /// <summary>The text with blanks set in.</summary>
    /// <param name="text">One passage.</param>
    /// <param name="seen">How often each word stands in the whole document: what stands twice is meant so.</param>
    public string Split(string text, IReadOnlyDictionary<string, int> seen)
    {
        StringBuilder? split = null;
        var done = 0;
        foreach (var at in Breaks(text, seen))
        {
            split ??= new StringBuilder(text.Length + 8);
            split.Append(text, done, at - done).Append(' ');
            done = at;
        }
        return split is null ? text : split.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Counts the words of a document for <see cref="Split"/>.</summary>
    public static Dictionary<string, int> CountWords(IEnumerable<Passage> passages)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var passage in passages)
            foreach (var (start, end) in Letters(passage.Text))
            {
                var word = passage.Text.AsSpan(start, end - start);
                lookup[word] = lookup.TryGetValue(word, out var count) ? count + 1 : 1;
            }
        return seen;
    }

    private IEnumerable<int> Breaks(string text, IReadOnlyDictionary<string, int> seen)
    {
        var before = (Start: -1, End: -1);
        foreach (var word in Letters(text))
        {
            if (before.End >= 0 && IsAddress(text, word.Start)) before = (-1, -1);
            else
            {
                if (IsNewSentence(text, before, word)) yield return word.Start;
                if (Inside(text, word.Start, word.End) is > 0 and var at && seen[text[word.Start..word.End]] == 1 && !IsAddress(text, word.Start)) yield return at;
                before = word;
            }
        }
    }

    // "trip.The": a small common word, a stop, and a common word with a capital.
    private bool IsNewSentence(string text, (int Start, int End) before, (int Start, int End) word)
    {
        if (before.End < 0 || before.End - before.Start < 3 || word.End - word.Start < 2 || !char.IsUpper(text[word.Start]) || !IsSmall(text.AsSpan(word.Start + 1, word.End - word.Start - 1))) return false;
        var between = text.AsSpan(before.End, word.Start - before.End);
        if (!between.SequenceEqual(".") && !between.SequenceEqual(".”") && !between.SequenceEqual(",”") && !between.SequenceEqual("?") && !between.SequenceEqual("!")) return false;
        var left = text.AsSpan(before.Start, before.End - before.Start);
        var right = text.AsSpan(word.Start, word.End - word.Start);
        var isDomain = word.End + 1 < text.Length && text[word.End] is '.' or '/' or '@' && char.IsLetterOrDigit(text[word.End + 1]);
        return !isDomain && IsSmall(left) && words.Count(left) >= Known && (words.Count(right) >= Known || words.IsName(right));
    }

    // Where the word falls into two; 0 when it does not.
    private int Inside(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (word.Length < 6 || word.Length > 40 || words.Count(word) > 0 || words.IsName(word)) return 0;
        var capital = 1 + word[1..].IndexOfAnyExceptInRange('a', 'z');
        if (capital > 0) return IsCapitalBreak(word[..capital], word[capital..]) ? start + capital : 0;
        foreach (var opener in openers)
            if (word.EndsWith(opener, StringComparison.Ordinal) && IsLeft(word[..^opener.Length])) return end - opener.Length;
        return 0;
    }

    private bool IsLeft(ReadOnlySpan<char> left) =>
        left.Length >= 4 && !compounding.GetAlternateLookup<ReadOnlySpan<char>>().Contains(left)
        && (char.IsUpper(left[0]) ? left.Length >= 5 && words.IsName(left) : words.Count(left) >= Common);

    private bool IsCapitalBreak(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (right.Length < 3 || !char.IsUpper(right[0]) || !IsSmall(right[1..])) return false;
        var isKnownRight = words.Count(right) >= Known || words.IsName(right);
        if (char.IsUpper(left[0])) return left.Length >= 4 && (words.IsName(left) || words.Count(left) >= Common) && capitalOpeners.GetAlternateLookup<ReadOnlySpan<char>>().Contains(right);
        return isKnownRight && words.Count(left) >= Common && (left.Length >= 4 || left is "and" or "the" or "for" or "but" or "with" or "that" or "in" or "of" or "to" or "by" or "at" or "on" or "as" or "was");
    }

    private static bool IsSmall(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('a', 'z');

    // Whether the characters up to the next blanks are an address, a tag or a handle.
    private static bool IsAddress(string text, int at)
    {
        var start = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && at - start < 200) start--;
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && end - at < 200) end++;
        var chunk = text.AsSpan(start, end - start);
        return chunk.ContainsAny(addressMarks) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || chunk.Contains(".com", StringComparison.OrdinalIgnoreCase) || chunk.Contains(".org", StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<(int Start, int End)> Letters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i])) continue;
            var start = i;
            while (i < text.Length && char.IsLetter(text[i])) i++;
            yield return (start, i);
        }
    }
}
