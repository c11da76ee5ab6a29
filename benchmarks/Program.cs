using Entente.Benchmarks;

var corpora = new Corpora(Option("--corpora") ?? Environment.GetEnvironmentVariable("ENTENTE_CORPORA"));
switch (args.FirstOrDefault())
{
    case "accuracy":
        new Accuracy(corpora).Run();
        return 0;
    case "patterns":
        new Accuracy(corpora).Patterns();
        return 0;
    case "stories":
        new StoryAccuracy(corpora).Run();
        return 0;
    case "stories-speed":
        new StoryAccuracy(corpora).Speed();
        return 0;
    case "stories-train":
        new StoryAccuracy(corpora).Train();
        return 0;
    case "speed":
        return await Speed.Run(corpora);
    default:
        Console.Error.WriteLine("benchmarks: say what to measure: accuracy, patterns, stories, stories-speed, stories-train or speed; --corpora DIR names the folder of corpora (default: ENTENTE_CORPORA, else ../shared/data)");
        return 2;
}

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
