using Entente.Training;

return args switch
{
    ["splitter", var output] => SplitterTraining.Run(output),
    ["types", var output] => TypeTraining.Run(output),
    ["lemmas", var output] => LemmaTraining.Run(output),
    ["lemma-score"] => LemmaTraining.Score(),
    ["cut", .. var rest] => CutScore.Run(rest.Length > 0),
    _ => 2,
};
