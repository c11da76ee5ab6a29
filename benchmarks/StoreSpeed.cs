using System.Diagnostics;
using System.Runtime.InteropServices;
using Entente.Storage.Queries;
using Entente.Storage.Store;

namespace Entente.Benchmarks;

/// <summary>How fast the store answers over a million made events in DuckDB, and how much memory it takes.</summary>
internal static class StoreSpeed
{
    private const int Rounds = 5;

    private static readonly string[] Filtered =
    [
        "", "actor:RUS recipient:CHN", "actor:RUS type:CONSULT since:2022 until:2022-06", "country:USA -type:CONSULT evidence>=2", "actor:/GOV quad:4 confidence>=0.9",
        "source:\"outlet 7\" factuality:planned", "disputed:true context:military", "story:story-77777", "since:2015-06-15 until:2015-06-15", "asof:2016 country:IRN", "speaker:FRA mode:visit",
        "text:\"w17 w230\"", "country:CHN joint w120",
    ];

    /// <summary>Fills a store in a process of its own, so that what memory is measured afterwards is that of answering.</summary>
    public static int Fill(string path, int events)
    {
        using var store = DuckStore.Open(path);
        new MadeStore(events).Fill(store);
        return 0;
    }

    /// <summary>Streams a filled store and says on standard output how long it took and how much memory.</summary>
    public static int Stream(string path)
    {
        using var store = DuckStore.Open(path);
        using var process = Process.GetCurrentProcess();
        var (count, characters, most, watch) = (0L, 0L, 0L, Stopwatch.StartNew());
        foreach (var e in new Answers(store).Events(EventQuery.All))
        {
            characters += e.Json.Length;
            if (++count % 1_000 != 0) continue;
            process.Refresh();
            most = Math.Max(most, process.WorkingSet64);
        }
        Console.WriteLine($"All {count:N0} events streamed in order, each with its parties, sentence and JSON ({characters / 1e6:N0} MB), by a process that does nothing else: "
            + $"{watch.Elapsed.TotalSeconds:0} s, most memory of the whole process meanwhile **{most / 1e6:N0} MB**.");
        return 0;
    }

    /// <summary>Measures, and writes the page.</summary>
    /// <param name="events">How many there are.</param>
    /// <param name="filled">A store that <see cref="Fill"/> made with as many; null to make one and throw it away.</param>
    public static int Run(int events, string? filled)
    {
        var folder = Directory.CreateTempSubdirectory("entente-store-speed").FullName;
        try
        {
            var path = filled ?? Path.Combine(folder, "index.duckdb");
            var report = new Report("Speed: the store")
                .Say($"{Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}; DuckDB with its default limits in `DuckOptions`. "
                    + $"{events:N0} made events (seed {MadeStore.Seed}), one telling each, in {events / MadeStore.EventsInDocument:N0} documents of {MadeStore.WordsInDocument} words. "
                    + $"Times are the median and the worst of {Rounds} runs, after one to warm up.");
            if (filled is null) report.Say(Filling(path, events));
            else report.Say($"The file, filled before, has {new FileInfo(path).Length / 1e6:N0} MB.");
            using (var store = DuckStore.Open(path)) Measure(report, new Answers(store));
            report.Say(Own("store", "--stream", path).Trim());
            report.Write("speed/store.md");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static string Filling(string path, int events)
    {
        var watch = Stopwatch.StartNew();
        Own("store", "--fill", path, "--events", events.ToString());
        return $"Written in {watch.Elapsed.TotalSeconds:0} s, {events / watch.Elapsed.TotalSeconds:N0} events a second; the file has {new FileInfo(path).Length / 1e6:N0} MB.";
    }

    /// <summary>What this program prints in a process of its own.</summary>
    private static string Own(params string[] arguments)
    {
        var (status, output) = Checkout.Run("dotnet", [typeof(StoreSpeed).Assembly.Location, .. arguments]);
        return status == 0 ? output : throw new InvalidOperationException($"'{string.Join(' ', arguments)}' in a process of its own ended with {status}");
    }

    private static void Measure(Report report, Answers answers)
    {
        var rows = new List<string> { "| asked | answers | median ms | worst ms |\n|---|---|---|---|" };
        foreach (var text in Filtered)
        {
            var query = EventQuery.Parse(text);
            rows.Add(Row($"first 100 of `{text}`", () => answers.Events(query, 100).Rows.Count));
            rows.Add(Row($"how many `{text}`", () => answers.Count(Subject.Events, query)));
        }
        var middle = new Cursor(new DateOnly(2018, 6, 1), "");
        rows.Add(Row("100 behind a cursor in the middle", () => answers.Events(EventQuery.All, 100, middle).Rows.Count));
        rows.Add(Row("by quad and week, with coverage", () => answers.Counts(EventQuery.All, Period.Week).Count));
        rows.Add(Row("by quad and month of `actor:RUS`", () => answers.Counts(EventQuery.Parse("actor:RUS"), Period.Month).Count));
        rows.Add(Row("the whole table of dyads and months", () => answers.Dyads(EventQuery.All).LongCount()));
        rows.Add(Row("dyads and months of `country:IRN`", () => answers.Dyads(EventQuery.Parse("country:IRN")).LongCount()));
        foreach (var words in new[] { "w3", "w17 w230", "\"w17 w18\"", "w1 w2 w3" }) rows.Add(Row($"full text `{words}`", () => answers.Search(words).Count));
        report.Say(string.Join('\n', rows));
    }

    private static string Row(string name, Func<long> ask)
    {
        var answers = ask();
        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            ask();
            times[i] = watch.Elapsed.TotalMilliseconds;
        }
        Array.Sort(times);
        Console.WriteLine($"{name}: {answers:N0} in {times[Rounds / 2]:0} ms");
        return $"| {name} | {answers:N0} | {times[Rounds / 2]:0} | {times[^1]:0} |";
    }
}
