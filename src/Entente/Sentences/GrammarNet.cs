using Entente.Learning;

namespace Entente.Sentences;

/// <summary>The trained network of the grammar: two-way recurrent layers over words, then scores for tags, heads and relations.</summary>
/// <remarks>
/// Sums are of whole numbers or chains in a fixed order, so a sentence gets the same analysis on every machine and beside
/// any other sentences.
/// </remarks>
internal sealed class GrammarNet
{
    private const float HiddenScale = 500; // rectified values reach about 30

    private readonly (RoundedLstm Forward, RoundedLstm Backward)[] layers;
    private readonly RoundedLayer tag, upos, xpos, feats, dependent, head, aim, below, above, relation;
    private readonly float[] root, distances;
    private readonly int far;

    public GrammarNet(ModelFile model, int layerCount)
    {
        layers = new (RoundedLstm, RoundedLstm)[layerCount];
        for (var i = 0; i < layerCount; i++)
        {
            var scale = i == 0 ? WordRows.Scale : RoundedLstm.Scale;
            layers[i] = (new RoundedLstm(model, $"layer{i}.forward", scale, false), new RoundedLstm(model, $"layer{i}.backward", scale, true));
        }
        RoundedLayer Outer(string name) => new(model, name, RoundedLstm.Scale);
        RoundedLayer Inner(string name) => new(model, name, HiddenScale);
        (tag, dependent, head, below, above) = (Outer("tag"), Outer("dependent"), Outer("head"), Outer("below"), Outer("above"));
        (upos, xpos, feats, aim, relation) = (Inner("upos"), Inner("xpos"), Inner("feats"), Inner("aim"), Inner("relation"));
        (root, distances) = (model.Floats("root"), model.Floats("distances"));
        far = distances.Length / 2;
    }

    /// <summary>Analyses sentences whose words' rows stand in <paramref name="words"/> as <paramref name="batch"/> lays them out.</summary>
    /// <param name="words">Rows of all words.</param>
    /// <param name="batch">Where each sentence's words are.</param>
    /// <param name="work">Scratch; afterwards holds scores, see <see cref="GrammarWork"/>.</param>
    public void Run(ShortRows words, SequenceBatch batch, GrammarWork work)
    {
        var x = words;
        for (var i = 0; i < layers.Length; i++)
        {
            var y = (i % 2 == 0 ? work.Even : work.Odd).Reshape(batch.Rows, 2 * layers[i].Forward.Size);
            layers[i].Forward.Apply(x, batch, y, 0, work.Gates, work.Cells);
            layers[i].Backward.Apply(x, batch, y, layers[i].Forward.Size, work.Gates, work.Cells);
            x = y;
        }
        var rows = batch.Rows + batch.Lengths.Count;
        LineUp(x, batch, work.States);
        var hidden = Hide(tag.Apply(work.States, rows, work.Hidden), work.HiddenRows);
        upos.Apply(hidden, rows, work.Upos);
        xpos.Apply(hidden, rows, work.Xpos);
        feats.Apply(hidden, rows, work.Feats);
        aim.Apply(Hide(dependent.Apply(work.States, rows, work.Hidden), work.HiddenRows), rows, work.Aims);
        RoundedLayer.Rectify(head.Apply(work.States, rows, work.Heads));
        below.Apply(work.States, rows, work.Below);
        above.Apply(work.States, rows, work.Above);
    }

    /// <summary>The head of each word of a sentence after <see cref="Run"/>; 0 is the root, words count from 1.</summary>
    public int[] FindHeads(GrammarWork work, int start, int length)
    {
        work.Arcs.Reshape(length + 1, length + 1);
        work.Packed.LoadTransposed(work.Heads, start, length + 1).Multiply(work.Aims, start, 0, work.Arcs, 0, length + 1, add: false);
        var scores = new float[length + 1, length + 1];
        for (var d = 1; d <= length; d++)
        {
            var row = work.Arcs[d];
            scores[d, 0] = row[0];
            for (var h = 1; h <= length; h++) scores[d, h] = row[h] + distances[Math.Clamp(h - d, -far, far) + far];
        }
        return SpanningTree.Best(scores);
    }

    /// <summary>Scores of all relations for each word of a sentence to its head; row d − 1 belongs to word d.</summary>
    public Matrix FindRelations(GrammarWork work, int start, int[] heads)
    {
        var joined = work.Hidden.Reshape(heads.Length - 1, work.Below.Columns);
        for (var d = 1; d < heads.Length; d++)
        {
            work.Below.Whole(start + d).CopyTo(joined.Whole(d - 1));
            Rows.Add(joined.Whole(d - 1), work.Above.Whole(start + heads[d]));
        }
        return relation.Apply(Hide(joined, work.HiddenRows), heads.Length - 1, work.Relations);
    }

    /// <summary>Puts each sentence's states in reading order, behind a row that stands for the root.</summary>
    private void LineUp(ShortRows x, SequenceBatch batch, ShortRows states)
    {
        states.Reshape(batch.Rows + batch.Lengths.Count, x.Stride);
        var row = 0;
        for (var sentence = 0; sentence < batch.Lengths.Count; sentence++)
        {
            states.Write(row++, 0, root, RoundedLstm.Scale);
            for (var step = 0; step < batch.Lengths[sentence]; step++)
                x.Values.AsSpan(batch.Row(sentence, step) * x.Stride, x.Stride).CopyTo(states.Values.AsSpan(row++ * x.Stride));
        }
    }

    private static ShortRows Hide(Matrix values, ShortRows target)
    {
        RoundedLayer.Rectify(values);
        target.Reshape(values.Rows, values.Columns);
        for (var row = 0; row < values.Rows; row++) target.Write(row, 0, values[row], HiddenScale);
        return target;
    }
}
