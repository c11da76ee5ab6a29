using Entente.Learning;

namespace Entente.Training;

/// <summary>The grammar's network while it learns: encoded words, then scores for tags, heads and relations.</summary>
/// <remarks>
/// Arcs after Dozat and Manning (2017). A relation is read from the sum of what its two words say, which is cheaper than
/// their bilinear form.
/// </remarks>
internal sealed class GrammarNetwork
{
    private readonly GrammarOptions options;
    private readonly Matrix states = new(0, 32), stateChange = new(0, 32), arcs = new(0, 32), part = new(0, 32);
    private readonly Scratch tag = new(), upos = new(), xpos = new(), feats = new(), dependent = new(), head = new(), aimed = new();
    private readonly Scratch below = new(), above = new(), joined = new(), relation = new();
    private readonly PackedMatrix packed = new();

    public GrammarNetwork(GrammarOptions options, GrammarLabels labels, Matrix vectors)
    {
        this.options = options;
        var random = new SeededRandom(options.Seed);
        Encoder = new WordEncoder(options, labels.WordCounts, vectors, random);
        Distances = new Parameter(1, (2 * options.Far) + 1);
        var width = 2 * options.Hidden;
        DenseLayer Dense(int from, int to, bool rectified) => new(from, to, rectified, random);
        Tag = Dense(width, options.TagSize, true);
        Upos = Dense(options.TagSize, labels.Upos.Length, false);
        Xpos = Dense(options.TagSize, labels.Xpos.Length, false);
        Feats = Dense(options.TagSize, labels.Feats.Length, false);
        Dependent = Dense(width, options.ArcSize, true);
        Head = Dense(width, options.ArcSize, true);
        Aim = Dense(options.ArcSize, options.ArcSize, false);
        Below = Dense(width, options.RelationSize, false);
        Above = Dense(width, options.RelationSize, false);
        Relation = Dense(options.RelationSize, labels.Relations.Length, false);
    }

    public WordEncoder Encoder { get; }

    /// <summary>What an arc gains by its length and direction.</summary>
    public Parameter Distances { get; }

    public DenseLayer Tag { get; }

    public DenseLayer Upos { get; }

    public DenseLayer Xpos { get; }

    public DenseLayer Feats { get; }

    public DenseLayer Dependent { get; }

    public DenseLayer Head { get; }

    /// <summary>Turns a dependent into what it looks for in a head.</summary>
    public DenseLayer Aim { get; }

    public DenseLayer Below { get; }

    public DenseLayer Above { get; }

    public DenseLayer Relation { get; }

    public IEnumerable<Parameter> Parameters
        => Encoder.Parameters.Append(Distances)
            .Concat(new[] { Tag, Upos, Xpos, Feats, Dependent, Head, Aim, Below, Above, Relation }.SelectMany(d => new[] { d.Weight, d.Bias }));

    /// <summary>Reads a batch and adds to the gradients.</summary>
    /// <returns>The loss a word.</returns>
    public float Learn(IReadOnlyList<EncodedSentence> given)
    {
        EncodedSentence[] sentences = [.. given.OrderByDescending(s => s.Length)];
        Encoder.Forward(sentences, states);
        Forward(sentences);
        foreach (var scratch in new[] { tag, upos, xpos, feats, dependent, head, aimed, below, above, joined, relation })
            scratch.Change.Reshape(scratch.Value.Rows, scratch.Value.Columns);
        var weight = 1f / Encoder.Count;
        var loss = 0f;
        var start = 0;
        foreach (var sentence in sentences)
        {
            loss += ClassLoss(upos, sentence.Upos, start, weight) + ClassLoss(xpos, sentence.Xpos, start, weight);
            loss += ClassLoss(feats, sentence.Feats, start, weight) + ClassLoss(relation, sentence.Relations, start, weight);
            loss += ArcLoss(sentence, start, weight);
            start += sentence.Length + 1;
        }
        stateChange.Reshape(states.Rows, states.Columns);
        Backward(sentences);
        Encoder.Backward(stateChange);
        return loss * weight;
    }

    private void Forward(EncodedSentence[] sentences)
    {
        Tag.Forward(states, tag.Value);
        Upos.Forward(tag.Value, upos.Value);
        Xpos.Forward(tag.Value, xpos.Value);
        Feats.Forward(tag.Value, feats.Value);
        Aim.Forward(Dependent.Forward(states, dependent.Value), aimed.Value);
        Head.Forward(states, head.Value);
        Below.Forward(states, below.Value);
        Above.Forward(states, above.Value);
        joined.Value.Reshape(states.Rows, options.RelationSize);
        foreach (var (word, itsHead) in Arcs(sentences)) Join(below.Value.Whole(word), above.Value.Whole(itsHead), joined.Value.Whole(word));
        Relation.Forward(joined.Value, relation.Value);
    }

    private void Backward(EncodedSentence[] sentences)
    {
        Upos.Backward(upos.Change, tag.Change);
        Xpos.Backward(xpos.Change, tag.Change);
        Feats.Backward(feats.Change, tag.Change);
        Tag.Backward(tag.Change, stateChange);
        Aim.Backward(aimed.Change, dependent.Change);
        Dependent.Backward(dependent.Change, stateChange);
        Head.Backward(head.Change, stateChange);
        Relation.Backward(relation.Change, joined.Change);
        foreach (var (word, itsHead) in Arcs(sentences))
            Part(joined.Value.Whole(word), joined.Change.Whole(word), below.Change.Whole(word), above.Change.Whole(itsHead));
        Below.Backward(below.Change, stateChange);
        Above.Backward(above.Change, stateChange);
    }

    /// <summary>The rows of every word and of its right head.</summary>
    private static IEnumerable<(int Word, int Head)> Arcs(EncodedSentence[] sentences)
    {
        var start = 0;
        foreach (var sentence in sentences)
        {
            for (var d = 1; d <= sentence.Length; d++) yield return (start + d, start + sentence.Heads[d - 1]);
            start += sentence.Length + 1;
        }
    }

    private static void Join(ReadOnlySpan<float> low, ReadOnlySpan<float> high, Span<float> target)
    {
        low.CopyTo(target);
        Rows.Add(target, high);
        foreach (ref var value in target)
            if (value < 0) value *= DenseLayer.Leak;
    }

    private static void Part(ReadOnlySpan<float> values, Span<float> change, Span<float> lowChange, Span<float> highChange)
    {
        for (var k = 0; k < change.Length; k++)
            if (values[k] < 0) change[k] *= DenseLayer.Leak;
        Rows.Add(lowChange, change);
        Rows.Add(highChange, change);
    }

    /// <summary>The loss of a choice of class for each word of the sentence whose root stands in row <paramref name="start"/>.</summary>
    private static float ClassLoss(Scratch scores, int[] gold, int start, float weight)
    {
        var loss = 0f;
        for (var i = 0; i < gold.Length; i++)
        {
            var row = start + i + 1;
            scores.Value.Whole(row).CopyTo(scores.Change.Whole(row));
            loss += Softmax.Loss(scores.Change.Whole(row), scores.Change.Columns, gold[i], weight);
        }
        return loss;
    }

    private float ArcLoss(EncodedSentence sentence, int start, float weight)
    {
        var n = sentence.Length;
        int Distance(int dependent, int head) => Math.Clamp(head - dependent, -options.Far, options.Far) + options.Far;
        arcs.Reshape(n + 1, n + 1);
        packed.LoadTransposed(head.Value, start, n + 1).Multiply(aimed.Value, start, 0, arcs, 0, n + 1, add: false);
        arcs.Whole(0).Clear();
        var loss = 0f;
        for (var d = 1; d <= n; d++)
        {
            var row = arcs[d];
            for (var h = 1; h <= n; h++) row[h] += Distances.Value[0][Distance(d, h)];
            row[d] = -1e4f; // no word is its own head
            loss += Softmax.Loss(arcs.Whole(d), n + 1, sentence.Heads[d - 1], weight);
            row[d] = 0;
            for (var h = 1; h <= n; h++) Distances.Gradient[0][Distance(d, h)] += row[h];
        }
        packed.Load(head.Value, start, n + 1).Multiply(arcs, 0, 0, aimed.Change, start, n + 1, add: true);
        packed.Load(aimed.Value, start, n + 1).MultiplyTransposed(arcs, 0, n + 1, part.Reshape(n + 1, options.ArcSize), add: false);
        for (var i = 0; i <= n; i++) Rows.Add(head.Change.Whole(start + i), part.Whole(i));
        return loss;
    }

    /// <summary>A layer's outputs and the gradient by them.</summary>
    private sealed class Scratch
    {
        public Matrix Value { get; } = new(0, 32);

        public Matrix Change { get; } = new(0, 32);
    }
}
