namespace Entente.Sentences;

/// <summary>What was there, found and right in one gold sentence, or in many together.</summary>
internal sealed class TreebankTally
{
    private const int Sentences = 1;
    private readonly int[] right = new int[8]; // words, sentences, UPOS, XPOS, Feats, Lemma, UAS, LAS
    private readonly int[] gold = new int[2]; // words, sentences
    private readonly int[] found = new int[2];

    public int Gold(int measure) => gold[measure == Sentences ? 1 : 0];

    public double F1(int measure)
    {
        var kind = measure == Sentences ? 1 : 0;
        return gold[kind] + found[kind] == 0 ? 0 : 2.0 * right[measure] / (gold[kind] + found[kind]);
    }

    public void Add(TreebankTally other)
    {
        for (var i = 0; i < right.Length; i++) right[i] += other.right[i];
        for (var i = 0; i < gold.Length; i++) (gold[i], found[i]) = (gold[i] + other.gold[i], found[i] + other.found[i]);
    }

    public static TreebankTally Sum(IEnumerable<TreebankTally> tallies)
    {
        var sum = new TreebankTally();
        foreach (var tally in tallies) sum.Add(tally);
        return sum;
    }

    /// <summary>One tally for each gold sentence; what was found counts with the gold sentence in which it begins.</summary>
    public static TreebankTally[] Of(IReadOnlyList<Sentence> goldSentences, IReadOnlyList<Sentence> foundSentences)
    {
        if (goldSentences.Count == 0) return [];
        var goldWords = Words(goldSentences, out var goldEnds);
        var foundWords = Words(foundSentences, out var foundEnds);
        var (all, seen) = (goldEnds[^1], foundEnds.Length == 0 ? 0 : foundEnds[^1]);
        if (all != seen) throw new ArgumentException($"The gold text has {all} characters and the text found {seen}; white space not counted.", nameof(foundSentences));

        var tallies = Array.ConvertAll(new int[goldSentences.Count], _ => new TreebankTally());
        var byPlace = foundWords.ToDictionary(word => word.Key);
        foreach (var word in goldWords) tallies[word.Sentence].gold[0]++;
        foreach (var word in foundWords) tallies[At(goldEnds, word.Key.Start)].found[0]++;
        foreach (var word in goldWords)
            if (byPlace.TryGetValue(word.Key, out var match)) tallies[word.Sentence].Compare(word, match);
        CountSentences(tallies, goldEnds, foundEnds);
        return tallies;
    }

    private static void CountSentences(TreebankTally[] tallies, int[] goldEnds, int[] foundEnds)
    {
        var spans = new HashSet<(int, int)>();
        for (var i = 0; i < foundEnds.Length; i++) spans.Add((i == 0 ? 0 : foundEnds[i - 1], foundEnds[i]));
        foreach (var (start, _) in spans) tallies[At(goldEnds, start)].found[1]++;
        for (var i = 0; i < tallies.Length; i++)
        {
            tallies[i].gold[1] = 1;
            if (spans.Contains((i == 0 ? 0 : goldEnds[i - 1], goldEnds[i]))) tallies[i].right[Sentences] = 1;
        }
    }

    private void Compare(Word gold, Word found)
    {
        var (g, f) = (gold.Token, found.Token);
        right[0]++;
        if (g.Upos == f.Upos) right[2]++;
        if (g.Xpos == f.Xpos) right[3]++;
        if (g.Feats == f.Feats) right[4]++;
        if (g.Lemma == f.Lemma || g.Lemma == "_") right[5]++;
        if (gold.Head != found.Head) return;
        right[6]++;
        if (Universal(g.Deprel).SequenceEqual(Universal(f.Deprel))) right[7]++;
    }

    private static ReadOnlySpan<char> Universal(string relation) =>
        relation.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? relation.AsSpan(0, colon) : relation;

    // The sentence in which the character stands.
    private static int At(int[] ends, int position)
    {
        var index = Array.BinarySearch(ends, position);
        return index >= 0 ? index + 1 : ~index;
    }

    // Words with their places in the text without white space; ends has each sentence's last place.
    private static List<Word> Words(IReadOnlyList<Sentence> sentences, out int[] ends)
    {
        var words = new List<Word>();
        ends = new int[sentences.Count];
        var at = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            var keys = Places(sentences[s].Tokens, ref at);
            for (var i = 0; i < keys.Length; i++)
            {
                var token = sentences[s].Tokens[i];
                words.Add(new Word(keys[i], s, token, token.Head < 0 ? default : keys[token.Head]));
            }
            ends[s] = at;
        }
        return words;
    }

    // Words that share one span (a contraction whose words do not add up to it) are told apart by their order.
    private static Place[] Places(IReadOnlyList<Token> tokens, ref int at)
    {
        var places = new Place[tokens.Count];
        for (var i = 0; i < places.Length; i++)
        {
            if (i > 0 && tokens[i].Span == tokens[i - 1].Span && tokens[i].Contraction is not null)
            {
                places[i] = places[i - 1] with { Order = places[i - 1].Order + 1 };
                continue;
            }
            var length = tokens[i].Span.Length;
            if (length == tokens[i].Form.Length) foreach (var c in tokens[i].Form) if (Blank.Is(c)) length--;
            places[i] = new Place(at, at += length, 1);
        }
        return places;
    }

    private readonly record struct Place(int Start, int End, int Order);

    private readonly record struct Word(Place Key, int Sentence, Token Token, Place Head);
}
