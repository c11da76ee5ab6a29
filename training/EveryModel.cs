namespace Entente.Training;

/// <summary>Makes all models anew: <c>all --corpora DIR --out DIR</c>, some 25 minutes of one core.</summary>
internal static class EveryModel
{
    /// <summary>Trains in the order in which models stand on each other; returns the exit status.</summary>
    /// <remarks>The back-off of <c>relate</c> reads its sentences with the grammar that was compiled in, which is the same when nothing else changed.</remarks>
    public static int Train(string[] options)
    {
        var output = Array.IndexOf(options, "--out") is var at and >= 0 && at + 1 < options.Length ? options[at + 1] : "models/en";
        Directory.CreateDirectory(output);
        var status = LemmaTraining.Run(Path.Combine(output, "lemmas.model"));
        if (status == 0) status = SplitterTraining.Run(Path.Combine(output, "splitter.model"));
        if (status == 0) status = new GrammarCommand(options).Train();
        if (status == 0) status = NameTraining.Run(TreebankFiles.Root, output);
        return status == 0 ? TypeTraining.Run(output) : status;
    }
}
