using System.Text.RegularExpressions;

namespace Entente.Benchmarks.Durability;

/// <summary>What must not matter: how many threads read, in which order inputs come, how often they come, and who else wants the store.</summary>
/// <param name="folder">Scratch.</param>
/// <param name="samples">The folder <c>samples</c>.</param>
/// <param name="files">How many files of articles.</param>
/// <param name="run">Runs a command line that writes nothing to standard output.</param>
/// <param name="chance">Orders.</param>
internal sealed partial class OrderRounds(string folder, string samples, int files, Func<string[], Ran> run, Random chance)
{
    /// <summary>Two threads, then shuffled lines, against one thread and the given order.</summary>
    public Finding Orders(int rounds)
    {
        var lines = MixedInput.Articles(Path.Combine(samples, "demo"), files).ConvertAll(article => article.Line);
        var wanted = Exported(lines, 1);
        var faults = new List<string>();
        for (var round = 0; round < rounds; round++)
        {
            if (round > 0) Shuffle(lines);
            if (Exported(lines, 2) is var got && got != wanted) faults.Add($"order {round}, 2 threads: {Exports.Difference(wanted, got)}");
        }
        return new Finding("1 and 2 threads, shuffled input", rounds, rounds - faults.Count, $"{lines.Count} articles; sorted exports (events csv and ndjson, statements and stories ndjson, dyads csv) byte-identical", faults);
    }

    /// <summary>The same inputs twice.</summary>
    public Finding Twice(MixedInput input)
    {
        var store = Path.Combine(folder, "twice");
        run(["add", .. input.Places, "--store", store]);
        var second = run(["add", .. input.Places, "--store", store]).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        return new Finding("`add` of the same inputs twice", 1, second.Contains(" stored 0 ", StringComparison.Ordinal) ? 1 : 0, $"second run: {second}", second.Contains(" stored 0 ", StringComparison.Ordinal) ? [] : [second]);
    }

    /// <summary>A second process while the first has the store.</summary>
    public Finding TwoProcesses(MixedInput input)
    {
        var store = Path.Combine(folder, "both");
        using var first = Child.Start(["add", .. input.Places, "--store", store]);
        while (!File.Exists(Path.Combine(store, "owner")) && !first.HasEnded(TimeSpan.FromMilliseconds(5)))
        {
        }
        var second = run(["add", .. input.Places, "--store", store]);
        var done = first.Wait();
        var holds = second.Status == 5 && Number().Matches(second.Error).Any(number => number.Value == $"{first.Id}") && done.Status == 3;
        return new Finding("a second process on the same store", 1, holds ? 1 : 0, "exit 5 and the number of the first process named; the first goes on", holds ? [] : [$"exit {second.Status}: {second.Said}; the first ended with {done.Status}"]);
    }

    private string Exported(List<string> lines, int threads)
    {
        var store = Path.Combine(folder, "order");
        if (Directory.Exists(store)) Directory.Delete(store, recursive: true);
        var file = Path.Combine(folder, "order.ndjson");
        File.WriteAllLines(file, lines);
        run(["add", file, "--store", store, "--threads", $"{threads}"]);
        return Exports.Of(run, store, folder, out var last) ?? throw new IOException(last!.Said);
    }

    private void Shuffle(List<string> lines)
    {
        var shuffled = lines.ToArray();
        chance.Shuffle(shuffled);
        lines.Clear();
        lines.AddRange(shuffled);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
