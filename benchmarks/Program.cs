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
    case "extraction":
        return await Extraction.Run(corpora);
    case "warc-make" when SyntheticArchive.Size(args.ElementAtOrDefault(1)) is { } size:
        using (var output = Console.OpenStandardOutput()) SyntheticArchive.Write(output, size);
        return 0;
    case "warc-count":
        return await ArchiveSpeed.Run(Console.OpenStandardInput());
    default:
        Console.Error.WriteLine("benchmarks: say what to measure: accuracy, patterns, extraction, speed, or warc-make SIZE | warc-count; --corpora DIR names the folder of corpora (default: ENTENTE_CORPORA, else ../shared/data)");
        return 2;
}

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
