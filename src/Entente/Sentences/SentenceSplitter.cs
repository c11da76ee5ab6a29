namespace Entente.Sentences;

/// <summary>Decides after which words sentences end: a linear classifier over the words around each gap, with whole-number weights.</summary>
/// <remarks>Trained by <c>training splitter</c>. Gives the same answer on every machine. Immutable; share one instance between threads.</remarks>
public sealed class SentenceSplitter
{
    /// <summary>A longer sentence is cut at its best punctuation.</summary>
    public const int MostTokens = 250;

    // Sums above which a sentence ends, in sixteenths; chosen on the development treebanks. In edited text a sentence rarely ends without a mark.
    private const int AfterStop = -8;
    private const int AfterWord = 16;

    private readonly SplitterWeights weights;

    internal SentenceSplitter(SplitterWeights weights) => this.weights = weights;

    /// <summary>Loads the model that is compiled into the library.</summary>
    public static SentenceSplitter Load()
    {
        using var stream = Embedded.Open("models/en/splitter.model");
        return new SentenceSplitter(SplitterWeights.Read(stream));
    }

    /// <summary>The index behind the last token of each sentence of a paragraph, rising; the last is the number of tokens.</summary>
    /// <param name="tokens">All words of the paragraph.</param>
    public IReadOnlyList<int> Ends(IReadOnlyList<Token> tokens)
    {
        var ends = new List<int>();
        if (tokens.Count == 0) return ends;
        var features = new SplitterFeatures(tokens);
        var start = 0;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!features.MayEnd(i) || weights.Sum(features.At(i, start)) <= (features.IsFinal(i) ? AfterStop : AfterWord)) continue;
            Close(tokens, start, i + 1, ends);
            start = i + 1;
        }
        Close(tokens, start, tokens.Count, ends);
        return ends;
    }

    private static void Close(IReadOnlyList<Token> tokens, int start, int end, List<int> ends)
    {
        while (end - start > MostTokens)
        {
            start = BestCut(tokens, start);
            ends.Add(start);
        }
        ends.Add(end);
    }

    // The last of the strongest marks in the second half of the longest stretch allowed.
    private static int BestCut(IReadOnlyList<Token> tokens, int start)
    {
        var (cut, best) = (start + MostTokens, -1);
        for (var i = start + MostTokens / 2; i < start + MostTokens; i++)
        {
            if (tokens[i].Contraction is { } whole && tokens[i + 1].Contraction == whole) continue;
            var strength = Strength(tokens[i].Form);
            if (strength >= best) (cut, best) = (i + 1, strength);
        }
        return cut;
    }

    private static int Strength(string form) => form switch
    {
        "." or "!" or "?" or "..." or "…" => 5,
        ";" or "*" or "•" or "|" => 4,
        ":" or "--" or "—" or "–" => 3,
        ")" or "\"" or "”" => 2,
        "," => 1,
        _ => 0,
    };
}
