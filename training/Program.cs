using Entente.Training;

if (Array.IndexOf(args, "--corpora") is var at and >= 0 && at + 1 < args.Length) Environment.SetEnvironmentVariable("ENTENTE_CORPORA", args[at + 1]);

return args switch
{
    ["all", .. var rest] => EveryModel.Train(rest),
    ["splitter", var output] => SplitterTraining.Run(output),
    ["types", var output] => TypeTraining.Run(output),
    ["lemmas", var output] => LemmaTraining.Run(output),
    ["lemma-score"] => LemmaTraining.Score(),
    ["names", "--corpora", var corpora, "--out", var output] => NameTraining.Run(corpora, output),
    ["cut", .. var rest] => CutScore.Run(rest.Length > 0),
    ["words", .. var rest] => new GrammarCommand(rest).Words(),
    ["grammar", .. var rest] => new GrammarCommand(rest).Train(),
    ["grammar-score", .. var rest] => new GrammarCommand(rest).Score(),
    _ => 2,
};
