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
    case "speed":
        return await Speed.Run(corpora);
    case "store":
        var events = int.Parse(Option("--events") ?? "1000000");
        return Option("--fill") is { } path ? StoreSpeed.Fill(path, events) : StoreSpeed.Run(events);
    default:
        Console.Error.WriteLine("benchmarks: say what to measure: accuracy, patterns, speed or store (--events N, default a million); --corpora DIR names the folder of corpora (default: ENTENTE_CORPORA, else ../shared/data)");
        return 2;
}

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
