using System.Collections.Concurrent;
using Entente.Learning;

namespace Entente.Sentences;

/// <summary>Gives words their tags, features, heads and relations, as learnt from treebanks.</summary>
/// <remarks>Immutable once loaded; share one instance between threads. The same words get the same analysis on every machine.</remarks>
internal sealed class Grammar
{
    /// <summary>Words of one run through the network; more would leave the processor's cache.</summary>
    private const int RunWords = 400;

    /// <summary>A longer sentence is analysed in pieces, the later ones joined to the first as parataxis.</summary>
    private const int LongestPiece = 256;

    private readonly WordRows words;
    private readonly GrammarNet net;
    private readonly string[] upos, xpos, feats, relations;
    private readonly int[] triples;
    private readonly int rootRelation;
    private readonly ConcurrentBag<GrammarWork> works = [];

    private Grammar(ModelFile model)
    {
        words = new WordRows(model);
        net = new GrammarNet(model, (int)model.About["layers"]!);
        (upos, xpos, feats, relations) = (model.Lines("upos.list"), model.Lines("xpos.list"), model.Lines("feats.list"), model.Lines("relations.list"));
        triples = model.Ints("triples");
        rootRelation = Array.IndexOf(relations, "root");
    }

    /// <summary>Loads the model that is compiled into the library.</summary>
    public static Grammar Load()
    {
        using var stream = Embedded.Open("models/en/grammar.model");
        return Load(stream);
    }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">It is not a grammar.</exception>
    public static Grammar Load(Stream stream)
    {
        var model = ModelFile.Load(stream);
        if ((string?)model.About["kind"] != "grammar") throw new InvalidDataException($"A model of kind 'grammar' was expected, not '{model.About["kind"]}'.");
        return new Grammar(model);
    }

    /// <summary>Fills in everything but the lemmas of one sentence; nothing comes out of nothing.</summary>
    public IReadOnlyList<Token> Analyse(IReadOnlyList<Token> tokens) => Analyse([tokens])[0];

    /// <summary>Fills in everything but the lemmas of many sentences: several times faster than one by one, with the same result.</summary>
    public IReadOnlyList<IReadOnlyList<Token>> Analyse(IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        var results = new Token[sentences.Count][];
        var pieces = new List<Piece>();
        for (var i = 0; i < sentences.Count; i++)
        {
            results[i] = new Token[sentences[i].Count];
            for (var start = 0; start < sentences[i].Count; start += LongestPiece)
                pieces.Add(new Piece(i, start, Math.Min(LongestPiece, sentences[i].Count - start)));
        }
        pieces.Sort((a, b) => a.Length != b.Length ? b.Length - a.Length : a.Sentence != b.Sentence ? a.Sentence - b.Sentence : a.Start - b.Start);
        if (!works.TryTake(out var work)) work = new GrammarWork();
        for (int first = 0, next; first < pieces.Count; first = next)
        {
            var total = 0;
            for (next = first; next < pieces.Count && (next == first || total + pieces[next].Length <= RunWords); next++) total += pieces[next].Length;
            Run(sentences, pieces[first..next], work, results);
        }
        works.Add(work);
        foreach (var result in results) JoinPieces(result);
        return results;
    }

    private void Run(IReadOnlyList<IReadOnlyList<Token>> sentences, List<Piece> pieces, GrammarWork work, Token[][] results)
    {
        var batch = new SequenceBatch([.. pieces.Select(p => p.Length)]);
        work.Words.Reshape(batch.Rows, words.Size);
        for (var p = 0; p < pieces.Count; p++)
            for (var i = 0; i < pieces[p].Length; i++)
                words.Write(sentences[pieces[p].Sentence][pieces[p].Start + i].Form, work.Words, batch.Row(p, i));
        net.Run(work.Words, batch, work);
        var start = 0;
        foreach (var piece in pieces)
        {
            var heads = net.FindHeads(work, start, piece.Length);
            var scores = net.FindRelations(work, start, heads);
            var (given, filled) = (sentences[piece.Sentence], results[piece.Sentence]);
            for (var i = 0; i < piece.Length; i++)
            {
                var head = heads[i + 1] == 0 ? -1 : piece.Start + heads[i + 1] - 1;
                filled[piece.Start + i] = Fill(given[piece.Start + i], work, start + i + 1, head, scores[i]);
            }
            start += piece.Length + 1;
        }
    }

    private Token Fill(Token token, GrammarWork work, int row, int head, ReadOnlySpan<float> relationScores)
    {
        var (u, x, f) = Tags(work.Upos[row], work.Xpos[row], work.Feats[row]);
        return token with
        {
            Upos = upos[u],
            Xpos = xpos[x],
            Feats = feats[f],
            Head = head,
            Deprel = head < 0 ? "root" : relations[BestRelation(relationScores)],
        };
    }

    /// <summary>The likeliest three tags that occur together.</summary>
    private (int Upos, int Xpos, int Feats) Tags(ReadOnlySpan<float> uposScores, ReadOnlySpan<float> xposScores, ReadOnlySpan<float> featsScores)
    {
        var (best, greatest) = (0, float.NegativeInfinity);
        for (var i = 0; i < triples.Length; i += 3)
        {
            var score = uposScores[triples[i]] + xposScores[triples[i + 1]] + featsScores[triples[i + 2]];
            if (score > greatest) (best, greatest) = (i, score);
        }
        return (triples[best], triples[best + 1], triples[best + 2]);
    }

    private int BestRelation(ReadOnlySpan<float> scores)
    {
        var best = rootRelation == 0 ? 1 : 0;
        for (var i = best + 1; i < scores.Length; i++)
            if (i != rootRelation && scores[i] > scores[best]) best = i;
        return best;
    }

    private static void JoinPieces(Token[] tokens)
    {
        if (tokens.Length <= LongestPiece) return;
        var root = Array.FindIndex(tokens, t => t.Head < 0);
        for (var i = root + 1; i < tokens.Length; i++)
            if (tokens[i].Head < 0) tokens[i] = tokens[i] with { Head = root, Deprel = "parataxis" };
    }

    /// <summary>Consecutive words of a sentence.</summary>
    private readonly record struct Piece(int Sentence, int Start, int Length);
}
