using Entente.Benchmarks;
using Entente.Documents;

var corpora = new Corpora(Option("--corpora") ?? Environment.GetEnvironmentVariable("ENTENTE_CORPORA"));
try
{
    return await Run();
}
catch (Exception e) when (e is DataFileException or ArgumentException or IOException)
{
    Console.Error.WriteLine($"benchmarks: {e.Message}");
    return 1;
}

async Task<int> Run()
{
    switch (args.FirstOrDefault())
    {
        case "accuracy":
            new Accuracy(corpora).Run();
            return 0;
        case "patterns":
            new Accuracy(corpora).Patterns();
            return 0;
        case "extraction":
            return await Extraction.Run(corpora);
        case "stories":
            new StoryAccuracy(corpora).Quick();
            return 0;
        case "stories-train":
            new StoryAccuracy(corpora).Train();
            return 0;
        case "speed":
            return await Speed.Run(corpora);
        case "ledger":
            return LedgerSpeed.Run();
        case "store":
            return StoreSpeed.Run(int.Parse(Option("--events") ?? "1000000"));
        case "warc-make" when SyntheticArchive.Size(args.ElementAtOrDefault(1)) is { } size:
            using (var output = Console.OpenStandardOutput()) SyntheticArchive.Write(output, size);
            return 0;
        case "warc-count":
            return await ArchiveSpeed.Run(Console.OpenStandardInput());
        default:
            Console.Error.WriteLine("""
                benchmarks: say what to measure; --corpora DIR names the folder of corpora (default: ENTENTE_CORPORA, else ../shared/data)
                  accuracy, patterns, extraction, stories    the pages of accuracy/
                  stories-train                              learns how alike documents of one story are, from ECB+
                  speed, ledger                              the pages of speed/
                  store                                      the same for the index (--events N, default a million)
                  warc-make SIZE, warc-count                 a synthetic archive of any size to standard output; reads one and counts
                """);
            return 2;
    }
}

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
