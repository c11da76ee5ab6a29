using Entente.Training;

return args switch
{
    ["splitter", var output] => SplitterTraining.Run(output),
    ["cut", .. var rest] => CutScore.Run(rest.Length > 0),
    _ => 2,
};
