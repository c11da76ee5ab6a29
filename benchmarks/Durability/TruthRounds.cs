using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Storage.Keeping;
using Entente.Storage.Store;

namespace Entente.Benchmarks.Durability;

/// <summary>Adds whole and damaged files of which it is known what must come, and compares.</summary>
/// <param name="folder">Scratch.</param>
internal sealed partial class TruthRounds(string folder)
{
    /// <summary>So many files of each kind and damage.</summary>
    public IEnumerable<Finding> Rounds(int each)
    {
        var (made, input) = (new NamedDamage(), Directory.CreateDirectory(Path.Combine(folder, "input")).FullName);
        List<TruthFile> files = [.. Enumerable.Range(0, each).SelectMany(_ => (TruthFile[])[.. made.Whole(), .. made.Damaged()]), made.Overlong()];
        foreach (var file in files) File.WriteAllBytes(Path.Combine(input, file.Name), file.Bytes);
        var store = Path.Combine(folder, "truth");
        var ran = Child.Run("add", input, "--store", store, "--json");
        if (ran.Status != 3) throw new IOException($"add over the damaged files ended with {ran.Status}: {ran.Said}");
        var receipts = ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Receipt).ToList();
        yield return Files(files, input, receipts, ran.Error, Numbers(store));
        yield return Law(receipts, ran.Error);
    }

    private static Finding Files(List<TruthFile> files, string input, List<(string Place, string Outcome)> receipts, string said, HashSet<int> stored)
    {
        var faults = new Dictionary<string, (string Text, int Count)>(StringComparer.Ordinal);
        var failed = 0;
        foreach (var file in files)
        {
            var found = Faults(file, Path.Combine(input, file.Name), receipts, said, stored).ToList();
            if (found.Count > 0) failed++;
            foreach (var fault in found) faults[file.What] = (faults.TryGetValue(file.What, out var before) ? before.Text : fault, before.Count + 1);
        }
        var damages = files.Where(file => !file.What.StartsWith("whole", StringComparison.Ordinal)).Select(file => file.What).Distinct(StringComparer.Ordinal).Count();
        return new Finding($"truth test: {damages} named damages and whole files in all formats", files.Count, files.Count - failed,
            $"{files.Sum(file => file.Kept.Count)} whole records wanted in the store, {files.Sum(file => file.Rejected.Count)} rejections wanted at their places with cause and remedy", [.. faults.Select(fault => $"{fault.Key} ({fault.Value.Count} times): {fault.Value.Text}")]);
    }

    private static IEnumerable<string> Faults(TruthFile file, string path, List<(string Place, string Outcome)> receipts, string said, HashSet<int> stored)
    {
        var own = receipts.Where(receipt => receipt.Place.StartsWith(path, StringComparison.Ordinal) && !receipt.Place.AsSpan(path.Length).StartsWith(".")).ToList();
        var lost = file.Kept.Count(number => !stored.Contains(number));
        if (lost > 0) yield return $"{lost} of {file.Kept.Count} whole records are not in the store";
        if (own.Count(receipt => receipt.Outcome == "stored") != file.Kept.Count) yield return $"{own.Count(receipt => receipt.Outcome == "stored")} receipts of stored records, {file.Kept.Count} wanted";
        var rejected = own.Where(receipt => receipt.Outcome == "rejected").Select(receipt => receipt.Place[path.Length..]).ToList();
        if (!rejected.Order(StringComparer.Ordinal).SequenceEqual(file.Rejected.Order(StringComparer.Ordinal))) yield return $"rejected at [{string.Join(", ", rejected)}], wanted [{string.Join(", ", file.Rejected)}]";
        foreach (var place in rejected)
            if (!said.Split('\n').Any(line => line.StartsWith($"entente: {path}{place}: ", StringComparison.Ordinal) && line.Contains("; ", StringComparison.Ordinal))) yield return $"no line says why {place} was rejected, and the remedy";
    }

    private static Finding Law(List<(string Place, string Outcome)> receipts, string said)
    {
        var last = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        int Count(string outcome) => receipts.Count(receipt => receipt.Outcome == outcome);
        var wanted = $"seen {receipts.Count} stored {Count("stored")} duplicate {Count("duplicate")} rejected {Count("rejected")} waiting {Count("waiting")}";
        return new Finding("truth test: seen = stored + duplicate + rejected + waiting, and a receipt for each", 1, last == wanted ? 1 : 0, last, last == wanted ? [] : [$"receipts say '{wanted}', the last line '{last}'"]);
    }

    private static HashSet<int> Numbers(string store)
    {
        using var keeper = Keeper.Open(StorePlace.Of(store, null), TimeProvider.System);
        return [.. keeper.Evidence.Store.Documents().SelectMany(document => Number().Matches(document.Text)).Select(match => int.Parse(match.Groups[1].ValueSpan))];
    }

    private static (string Place, string Outcome) Receipt(string line)
    {
        using var json = JsonDocument.Parse(line);
        return (json.RootElement.GetProperty("place").GetString()!, json.RootElement.GetProperty("outcome").GetString()!);
    }

    [GeneratedRegex(@"treaty number (\d+) on")]
    private static partial Regex Number();
}
