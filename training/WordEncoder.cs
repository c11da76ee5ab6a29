using Entente.Learning;

namespace Entente.Training;

/// <summary>The lower half of the grammar's network: rows of words, then recurrent layers that read both ways.</summary>
internal sealed class WordEncoder
{
    private readonly GrammarOptions options;
    private readonly int[] wordCounts;
    private readonly Matrix vectors;
    private readonly SeededRandom random;
    private readonly Dropout inputDropout;
    private readonly Dropout[] layerDropouts;
    private readonly Matrix inputs = new(0, 32), inputChange = new(0, 32);
    private readonly Matrix[] outputs, outputChanges;
    private SequenceBatch batch = new([1]);
    private EncodedSentence[] sentences = [];

    public WordEncoder(GrammarOptions options, int[] wordCounts, Matrix vectors, SeededRandom random)
    {
        (this.options, this.wordCounts, this.vectors, this.random) = (options, wordCounts, vectors, random);
        Words = new Parameter(wordCounts.Length, options.WordSize) { Touched = [] }.Randomise(random, 0.1f);
        Affixes = new Parameter(options.Buckets, options.AffixSize) { Touched = [] }.Randomise(random, 0.1f);
        Root = new Parameter(1, 2 * options.Hidden).Randomise(random, 0.5f);
        Layers = new (LstmLayer, LstmLayer)[options.Layers];
        var width = InputSize;
        for (var i = 0; i < options.Layers; i++, width = 2 * options.Hidden)
            Layers[i] = (new LstmLayer(width, options.Hidden, false, random), new LstmLayer(width, options.Hidden, true, random));
        inputDropout = new Dropout(options.InputDropout, random);
        layerDropouts = [.. Layers.Select(_ => new Dropout(options.LayerDropout, random))];
        outputs = [.. Layers.Select(_ => new Matrix(0, 32))];
        outputChanges = [.. Layers.Select(_ => new Matrix(0, 32))];
    }

    public Parameter Words { get; }

    public Parameter Affixes { get; }

    /// <summary>What stands for the root, in place of a word's state.</summary>
    public Parameter Root { get; }

    public (LstmLayer Forward, LstmLayer Backward)[] Layers { get; }

    /// <summary>Number of words in the batch.</summary>
    public int Count => batch.Rows;

    private int InputSize => options.WordSize + vectors.Columns + options.AffixSize;

    public IEnumerable<Parameter> Parameters
        => new[] { Words, Affixes, Root }
            .Concat(Layers.SelectMany(l => new[] { l.Forward, l.Backward }).SelectMany(l => new[] { l.Input, l.Recurrent, l.Bias }));

    /// <summary>Encodes sentences, given in falling length: for each a row for its root, then one for each word.</summary>
    public void Forward(EncodedSentence[] given, Matrix states)
    {
        sentences = given;
        batch = new SequenceBatch([.. sentences.Select(s => s.Length)]);
        inputs.Reshape(batch.Rows, InputSize);
        for (var s = 0; s < sentences.Length; s++)
            for (var i = 0; i < sentences[s].Length; i++)
                Embed(sentences[s], i, inputs[batch.Row(s, i)]);
        inputDropout.Draw(inputs, batch);
        var x = inputs;
        for (var layer = 0; layer < Layers.Length; layer++)
        {
            outputs[layer].Reshape(batch.Rows, 2 * options.Hidden);
            Layers[layer].Forward.Forward(x, batch, outputs[layer], 0);
            Layers[layer].Backward.Forward(x, batch, outputs[layer], options.Hidden);
            x = outputs[layer];
            layerDropouts[layer].Draw(x, batch);
        }
        states.Reshape(batch.Rows + sentences.Length, 2 * options.Hidden);
        var row = 0;
        for (var s = 0; s < sentences.Length; s++)
        {
            Root.Value.Whole(0).CopyTo(states.Whole(row++));
            for (var i = 0; i < sentences[s].Length; i++) x.Whole(batch.Row(s, i)).CopyTo(states.Whole(row++));
        }
    }

    /// <summary>Adds to the gradients, given that of the states.</summary>
    public void Backward(Matrix stateChange)
    {
        var last = outputChanges[^1].Reshape(batch.Rows, 2 * options.Hidden);
        var row = 0;
        for (var s = 0; s < sentences.Length; s++)
        {
            Rows.Add(Root.Gradient.Whole(0), stateChange.Whole(row++));
            for (var i = 0; i < sentences[s].Length; i++) stateChange.Whole(row++).CopyTo(last.Whole(batch.Row(s, i)));
        }
        for (var layer = Layers.Length - 1; layer >= 0; layer--)
        {
            var change = outputChanges[layer];
            layerDropouts[layer].Apply(change, batch);
            var target = layer > 0 ? outputChanges[layer - 1].Reshape(batch.Rows, 2 * options.Hidden) : inputChange.Reshape(batch.Rows, inputs.Columns);
            Layers[layer].Forward.Backward(change, 0, target);
            Layers[layer].Backward.Backward(change, options.Hidden, target);
        }
        inputDropout.Apply(inputChange, batch);
        for (var s = 0; s < sentences.Length; s++)
            for (var i = 0; i < sentences[s].Length; i++)
                EmbedBack(sentences[s], i, inputChange[batch.Row(s, i)]);
    }

    private void Embed(EncodedSentence sentence, int i, Span<float> row)
    {
        var word = sentence.Words[i];
        if (word > 0 && random.NextSingle() < options.WordHiding / (options.WordHiding + wordCounts[word])) word = 0;
        sentence.Used[i] = word;
        Words.Value[word].CopyTo(row);
        vectors[sentence.Vectors[i]].CopyTo(row[options.WordSize..]);
        var sum = row[(options.WordSize + vectors.Columns)..];
        var share = 1 / MathF.Sqrt(sentence.Affixes[i].Length);
        foreach (var affix in sentence.Affixes[i]) Rows.Add(sum, Affixes.Value[affix], share);
    }

    private void EmbedBack(EncodedSentence sentence, int i, Span<float> change)
    {
        Words.Touched!.Add(sentence.Used[i]);
        Rows.Add(Words.Gradient[sentence.Used[i]], change[..options.WordSize]);
        var share = 1 / MathF.Sqrt(sentence.Affixes[i].Length);
        foreach (var affix in sentence.Affixes[i])
        {
            Affixes.Touched!.Add(affix);
            Rows.Add(Affixes.Gradient[affix], change[(options.WordSize + vectors.Columns)..], share);
        }
    }
}
