using Entente.Benchmarks;
using Entente.Benchmarks.Order;
using Entente.Benchmarks.PatternsInText;
using Entente.Benchmarks.Texts;
using Entente.Documents;
using Entente.Order.IdealPoints;

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
        case "ledger":
            return LedgerSpeed.Run();
        case "store":
            var events = int.Parse(Option("--events") ?? "1000000");
            if (Option("--fill") is { } path) return StoreSpeed.Fill(path, events);
            return Option("--stream") is { } filled ? StoreSpeed.Stream(filled) : StoreSpeed.Run(events, Option("--on"));
        case "pattern-sample" when args.Length > 1:
            var seed = ulong.Parse(Option("--seed") ?? "1");
            var further = Option("--further") is { } skip ? int.Parse(skip) : 0;
            var texts = new RunningTexts(corpora, int.Parse(Option("--documents") ?? "4000"), seed, further);
            await new Sampling(texts, int.Parse(Option("--each") ?? "6"), seed, further == 0 ? null : GoldFiles.FirstHits()).Write(args[1], int.Parse(Option("--threads") ?? "2"));
            return 0;
        case "pattern-batches" when args.Length > 2:
            new Batches().Write(args[1], args[2]);
            return 0;
        case "pattern-judged" when args.Length > 2:
            Judged.Add(args[1], args[2]);
            return 0;
        case "pattern-precision":
            new PrecisionPage().Write();
            return 0;
        case "ideal-points":
            new IdealPointAccuracy(corpora).Try(new SamplerOptions { Sweeps = int.Parse(Option("--sweeps")!), BurnIn = int.Parse(Option("--burn-in")!), Thin = int.Parse(Option("--thin") ?? "5"), Threads = int.Parse(Option("--threads") ?? "2") }, int.Parse(Option("--from") ?? "1"), int.Parse(Option("--to") ?? "74"), int.Parse(Option("--chains") ?? "0"));
            return 0;
        case "durability":
            return DurabilityReport.Run(int.Parse(Option("--rounds") ?? "200"), int.Parse(Option("--seed") ?? "1"), Option("--only"));
        case Entente.Benchmarks.Durability.Worker.Verb:
            return Entente.Benchmarks.Durability.Worker.Serve();
        case "warc-make" when SyntheticArchive.Size(args.ElementAtOrDefault(1)) is { } size:
            using (var output = Console.OpenStandardOutput()) SyntheticArchive.Write(output, size);
            return 0;
        case "warc-count":
            return await ArchiveSpeed.Run(Console.OpenStandardInput());
        default:
            Console.Error.WriteLine("""
                benchmarks: say what to measure; --corpora DIR names the folder of corpora (default: ENTENTE_CORPORA, else ../shared/data)
                  accuracy, patterns, extraction, stories    the pages of accuracy/
                  stories-speed                              the page speed/stories.md
                  stories-train                              learns how alike documents of one story are, from ECB+
                  speed, ledger                              the pages of speed/
                  durability                                 kills, damages and full disks: the page reliability/durability.md (--rounds 200, --seed 1; with fewer rounds or --only NAME no page)
                  store                                      the same for the index (--events N, default a million; --on FILE, filled before by --fill FILE)
                  pattern-sample FILE                        events of every pattern from running text, for judging (--documents 4000 of a corpus, --each 6, --seed 1, --threads 2; --further N: other texts than the first N, for the patterns that coded nothing in those)
                  pattern-batches FILE FOLDER                the same in parts for judges, with a guide
                  pattern-judged KEYS ANSWERS                takes a judge's answers into gold/patterns-in-text.tsv
                  pattern-precision                          the page accuracy/patterns-in-text.md
                  warc-make SIZE, warc-count                 a synthetic archive of any size to standard output; reads one and counts
                """);
            return 2;
    }
}

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
