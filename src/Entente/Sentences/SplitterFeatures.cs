namespace Entente.Sentences;

/// <summary>What the splitter sees of the gap behind a word.</summary>
internal sealed class SplitterFeatures
{
    private const int Edge = 2; // words beyond the paragraph's ends that the window reaches
    private const int LongestLabel = 8;
    private readonly IReadOnlyList<Token> tokens;
    private readonly uint[] words;
    private readonly uint[] shapes;
    private readonly uint[] endings;
    private readonly int[] nextStop; // where the next full stop stands, for each word
    private readonly int[] found = new int[48];
    private readonly uint style;
    private readonly int label; // the colon of "PRESIDENT BIDEN:" at the paragraph's beginning; −1 when there is none
    private int count;
    private int seenTo;
    private bool quoted;
    private int brackets;

    public SplitterFeatures(IReadOnlyList<Token> tokens)
    {
        this.tokens = tokens;
        words = new uint[tokens.Count + 2 * Edge];
        shapes = new uint[words.Length];
        endings = new uint[words.Length];
        var (stops, capitals) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            var form = tokens[i].Form;
            words[i + Edge] = Hash(form.AsSpan(0, Math.Min(form.Length, 30)));
            shapes[i + Edge] = Shape(form);
            endings[i + Edge] = Hash(form.AsSpan(Math.Max(0, form.Length - 3)));
            if (form is "." or "!" or "?") stops++;
            if (shapes[i + Edge] == 'T') capitals++;
        }
        nextStop = new int[tokens.Count + 1];
        nextStop[^1] = tokens.Count;
        for (var i = tokens.Count - 1; i >= 0; i--) nextStop[i] = shapes[i + Edge] is 1 or 2 ? i : nextStop[i + 1];
        label = Label();
        style = (uint)((stops == 0 ? 0 : tokens.Count / stops < 40 ? 1 : 2) + 3 * Math.Min(3, capitals * 8 / (tokens.Count + 1)));
    }

    /// <summary>Whether a sentence could end behind word <paramref name="i"/> at all: not within a contraction or glued letters, nor behind a speaker's name.</summary>
    public bool MayEnd(int i) => i != label && (tokens[i].SpaceAfter || shapes[i + Edge] < 'A' || shapes[i + Edge + 1] < 'A');

    /// <summary>Whether a sentence may well end behind word <paramref name="i"/>: a mark, but a closing one only behind a stop.</summary>
    public bool IsFinal(int i) => shapes[i + Edge] switch
    {
        6 or 7 or 11 => shapes[i + Edge - 1] is 1 or 2 or 3 or 6 or 7 or 15,
        var shape => shape < 'A',
    };

    /// <summary>The features of the gap behind word <paramref name="i"/> of a sentence that begins at <paramref name="start"/>.</summary>
    /// <remarks>To be asked in rising order. The result is overwritten by the next call.</remarks>
    public ReadOnlySpan<int> At(int i, int start)
    {
        Follow(i, start);
        count = 0;
        var p = i + Edge;
        var (w, next, before, after) = (words[p], words[p + 1], words[p - 1], words[p + 2]);
        var (s, t, r, u) = (shapes[p], shapes[p + 1], shapes[p - 1], shapes[p + 2]);
        var space = tokens[i].SpaceAfter ? 1u : 0;
        var far = Bucket(i - start + 1);
        var left = Bucket(tokens.Count - i - 1);
        var stopIn = Bucket(nextStop[i + 1] - i);
        var state = (quoted ? 1u : 0) + (brackets > 0 ? 2u : 0);
        Put(1, space); Put(2, w); Put(3, next); Put(4, before); Put(5, after);
        Put(6, w, next); Put(7, s); Put(8, t); Put(9, s, t); Put(10, r, w, t);
        Put(11, before, w); Put(12, next, after); Put(13, w, t); Put(14, s, next);
        Put(15, far, s); Put(16, left, s); Put(17, style, s, t); Put(18, state, w); Put(19, state, s, t);
        Put(20, w, t, u); Put(21, endings[p], t); Put(22, endings[p - 1], w); Put(23, endings[p + 1], s);
        Put(24, far, w, t); Put(25, style, w); Put(26, r, s, t, u); Put(27, style, far, s); Put(28, w, space, t);
        Put(29, words[start + Edge], w); Put(30, shapes[p - 2], r, s, t); Put(31, style, next, s); Put(32, before, w, t);
        Put(33, next, t); Put(34, next, t, s); Put(35, stopIn, t); Put(36, stopIn, s, t); Put(37, endings[p + 1], t, s); Put(38, words[start + Edge], shapes[start + Edge], s, t);
        return found.AsSpan(0, count);
    }

    private int Label()
    {
        for (var i = 0; i < Math.Min(tokens.Count, LongestLabel); i++)
        {
            if (tokens[i].Form == ":") return i < 2 ? -1 : i;
            if (shapes[i + Edge] is not ('U' or 'i' or 'a') && tokens[i].Form is not ("-" or "." or "THE")) return -1;
        }
        return -1;
    }

    // Keeps account of quotation marks and brackets still open.
    private void Follow(int i, int start)
    {
        if (seenTo < start) (seenTo, quoted, brackets) = (start, false, 0);
        for (; seenTo <= i; seenTo++)
        {
            switch (tokens[seenTo].Form)
            {
                case "\"": quoted = !quoted; break;
                case "“" or "``": quoted = true; break;
                case "”" or "''": quoted = false; break;
                case "(" or "[": brackets++; break;
                case ")" or "]": brackets = Math.Max(0, brackets - 1); break;
            }
        }
    }

    private void Put(uint kind, uint a, uint b = 0, uint c = 0, uint d = 0)
    {
        var hash = Mix(Mix(Mix(Mix(kind * 0x9E3779B1, a), b), c), d);
        hash ^= hash >> 15;
        found[count++] = (int)(hash * 0x85EBCA6B >> 15); // the upper 17 bits
    }

    private static uint Mix(uint hash, uint value) => uint.RotateLeft((hash ^ value) * 0xCC9E2D51, 13) * 5 + 0xE6546B64;

    private static uint Hash(ReadOnlySpan<char> form)
    {
        var hash = 2166136261;
        foreach (var c in form) hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        return hash;
    }

    // Below 'A': marks. T: Title, U: UPPER, l: lower, d: digits, i: a single capital, m: others with letters.
    private static uint Shape(string form)
    {
        var first = form[0];
        if (char.IsAsciiDigit(first)) return form.Length > 2 ? 'e' : 'd';
        if (!char.IsLetter(first)) return form switch
        {
            "." => 1,
            "!" or "?" => 2,
            "..." or "…" => 3,
            "," or ";" => 4,
            ":" => 5,
            "\"" or "''" or "”" => 6,
            ")" or "]" => 7,
            "(" or "[" => 8,
            "“" or "``" => 9,
            "-" or "--" or "–" or "—" => 10,
            "'" or "’" => 11,
            "*" or "•" => 12,
            _ => form.Length > 3 ? 14u : first is '.' or '!' or '?' ? 15u : 13u,
        };
        if (char.IsLower(first)) return 'l';
        if (form.Length == 1) return 'i';
        if (form[^1] == '.') return 'a';
        return char.IsUpper(form[1]) ? 'U' : 'T';
    }

    private static uint Bucket(int n) => n < 6 ? (uint)n : n < 10 ? 6u : n < 16 ? 7u : n < 25 ? 8u : n < 40 ? 9u : 10u;
}
