using Entente.Learning;

namespace Entente.Training;

/// <summary>Rounds a trained network and puts it into a model file.</summary>
internal static class GrammarWriter
{
    public static ModelFile Write(GrammarNetwork network, GrammarLabels labels, ModelFile vectors)
    {
        var model = new ModelFile { About = { ["kind"] = "grammar", ["language"] = "en", ["version"] = 1, ["layers"] = network.Encoder.Layers.Length } };
        model.Add("words.list", labels.Words);
        Rounding.Add(model, "words", network.Encoder.Words.Value);
        model.Add("vectors.list", vectors.Lines("words"));
        model.Add("vectors", vectors.Columns("vectors"), vectors.Bytes("vectors"));
        model.Add("vectors.scales", 1, vectors.Floats("vectors.scales"));
        Rounding.Add(model, "affixes", network.Encoder.Affixes.Value);
        foreach (var (i, layer) in network.Encoder.Layers.Index())
        {
            RoundedLstm.Add(model, $"layer{i}.forward", layer.Forward);
            RoundedLstm.Add(model, $"layer{i}.backward", layer.Backward);
        }
        foreach (var (name, layer) in Dense(network)) RoundedLayer.Add(model, name, layer.Weight, layer.Bias);
        model.Add("root", network.Encoder.Root.Value.Columns, network.Encoder.Root.Value[0]);
        model.Add("distances", network.Distances.Value.Columns, network.Distances.Value[0]);
        model.Add("upos.list", labels.Upos);
        model.Add("xpos.list", labels.Xpos);
        model.Add("feats.list", labels.Feats);
        model.Add("relations.list", labels.Relations);
        model.Add("triples", 3, labels.Triples.SelectMany(t => new[] { t.Upos, t.Xpos, t.Feats }).ToArray());
        return model;
    }

    private static (string Name, DenseLayer Layer)[] Dense(GrammarNetwork network) =>
    [
        ("tag", network.Tag), ("upos", network.Upos), ("xpos", network.Xpos), ("feats", network.Feats), ("dependent", network.Dependent),
        ("head", network.Head), ("aim", network.Aim), ("below", network.Below), ("above", network.Above), ("relation", network.Relation),
    ];
}
