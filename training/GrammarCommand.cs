using Entente.Learning;

namespace Entente.Training;

/// <summary>The commands around the grammar; options are <c>--out DIR --vectors FILE --epochs N --hidden N --seed N</c>.</summary>
internal sealed class GrammarCommand(string[] options)
{
    private string Target => Option("--out", "models/en");

    private string Vectors => Option("--vectors", "artifacts/words.model");

    /// <summary>Learns word vectors from raw text; <see cref="Train"/> does so itself when they are not there.</summary>
    public int Words()
    {
        Save(WordVectors.Learn(new WordVectorOptions()), Vectors);
        return 0;
    }

    /// <summary>Trains and writes <c>grammar.model</c>.</summary>
    public int Train()
    {
        if (!File.Exists(Vectors)) Words();
        var defaults = new GrammarOptions();
        var chosen = defaults with
        {
            Epochs = int.Parse(Option("--epochs", $"{defaults.Epochs}")),
            Hidden = int.Parse(Option("--hidden", $"{defaults.Hidden}")),
            Seed = ulong.Parse(Option("--seed", $"{defaults.Seed}")),
        };
        Save(GrammarTraining.Run(Load(Vectors), chosen), Path.Combine(Target, "grammar.model"));
        return 0;
    }

    /// <summary>Tells the scores and the speed of the model that is there.</summary>
    public int Score()
    {
        GrammarExam.Tell(Load(Path.Combine(Target, "grammar.model")));
        return 0;
    }

    private string Option(string name, string otherwise)
        => Array.IndexOf(options, name) is var i and >= 0 && i + 1 < options.Length ? options[i + 1] : otherwise;

    private static void Save(ModelFile model, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var stream = File.Create(path);
        model.Save(stream);
    }

    private static ModelFile Load(string path)
    {
        using var stream = File.OpenRead(path);
        return ModelFile.Load(stream);
    }
}
