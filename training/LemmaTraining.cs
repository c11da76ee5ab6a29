using System.IO.Compression;
using System.Text.Json;
using Entente.Documents;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>Makes <c>models/en/lemmas.model</c> from treebanks and PropBank's verbs: counting, no chance in it.</summary>
internal static class LemmaTraining
{
    private const string Header =
        """{"model":"lemmas","language":"en","corpora":"UD English-EWT and GUM (open genres), train; PropBank frames (verbs)","licence":"CC BY-SA 4.0","command":"training lemmas models/en/lemmas.model"}""";

    public static int Run(string output)
    {
        var counts = Count();
        var table = new LemmaTable();
        foreach (var verb in PropBankVerbs()) table.AddKnown('v', verb);
        AddKnown(counts, table);
        AddEndings(counts, table);
        AddForms(counts, table);
        using var writer = new StreamWriter(output);
        table.Write(writer, Header);
        return 0;
    }

    // (form, tag) → the lemmas it has, with their counts.
    private static SortedDictionary<(string Form, string Tag), Dictionary<string, int>> Count()
    {
        var counts = new SortedDictionary<(string, string), Dictionary<string, int>>(Comparer<(string A, string B)>.Create((x, y) =>
            string.CompareOrdinal(x.A, y.A) is var a and not 0 ? a : string.CompareOrdinal(x.B, y.B)));
        foreach (var token in TreebankFiles.Train.SelectMany(document => document.Sentences).SelectMany(sentence => sentence.Tokens))
        {
            if (token.Xpos is "_" or "GW" or "ADD" or "FW") continue; // parts of words, addresses, foreign words: nothing to learn
            if (!counts.TryGetValue((token.Form, token.Xpos), out var lemmas)) counts[(token.Form, token.Xpos)] = lemmas = new(StringComparer.Ordinal);
            lemmas[token.Lemma] = lemmas.GetValueOrDefault(token.Lemma) + 1;
        }
        return counts;
    }

    private static void AddKnown(SortedDictionary<(string Form, string Tag), Dictionary<string, int>> counts, LemmaTable table)
    {
        foreach (var ((form, tag), lemmas) in counts)
        {
            var lemma = Best(lemmas);
            if (lemma.Length < 2 || lemma.Any(c => !char.IsAsciiLetterLower(c)) || lemmas[lemma] < 1) continue;
            if (tag is "VB" or "VBP" && form == lemma) table.AddKnown('v', lemma);
            if (tag == "NN" && form == lemma) table.AddKnown('n', lemma);
        }
    }

    // An ending is kept where it says something else than the shorter ending would.
    private static void AddEndings(SortedDictionary<(string Form, string Tag), Dictionary<string, int>> counts, LemmaTable table)
    {
        var scripts = new Dictionary<(string Tag, char Capitals, string Ending), Dictionary<LemmaScript, int>>();
        foreach (var ((form, tag), lemmas) in counts)
        {
            var script = LemmaScript.Between(form, Best(lemmas));
            var lower = form.ToLowerInvariant();
            for (var length = 0; length <= Math.Min(6, lower.Length - 1); length++)
            {
                var key = (tag, LemmaTable.Capitals(form), lower[^length..]);
                if (!scripts.TryGetValue(key, out var seen)) scripts[key] = seen = [];
                seen[script] = seen.GetValueOrDefault(script) + 1;
            }
        }
        foreach (var (key, seen) in scripts.OrderBy(pair => pair.Key.Ending.Length).ThenBy(pair => pair.Key.ToString(), StringComparer.Ordinal))
        {
            var best = seen.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.ToString(), StringComparer.Ordinal).First();
            if (best.Value < 2 && key.Ending.Length > 0 || best.Value * 5 < seen.Values.Sum() * 3 && key.Ending.Length > 0) continue;
            if (key.Ending.Length == 0 || Shorter(table, key) != best.Key) table.AddEnding(key.Tag, key.Capitals, key.Ending, best.Key);
        }
    }

    private static LemmaScript? Shorter(LemmaTable table, (string Tag, char Capitals, string Ending) key) =>
        table.EndingScript(key.Tag, key.Capitals, key.Ending[1..]);

    // A form is kept where all the rest would get it wrong.
    private static void AddForms(SortedDictionary<(string Form, string Tag), Dictionary<string, int>> counts, LemmaTable table)
    {
        var irregulars = new LemmaTable();
        irregulars.AddIrregulars(DataFolder.BuiltIn);
        var lemmatizer = new Lemmatizer(table);
        foreach (var lowerFirst in new[] { true, false })
            foreach (var ((form, tag), lemmas) in counts)
                if (lowerFirst != form.Any(char.IsUpper) && irregulars.Form(form, tag) is null && lemmatizer.Lemma(form, tag, "_") != Best(lemmas)) table.AddForm(form, tag, Best(lemmas));
    }

    private static string Best(Dictionary<string, int> lemmas) =>
        lemmas.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;

    private static IEnumerable<string> PropBankVerbs()
    {
        using var file = File.OpenRead(Path.Combine(TreebankFiles.Root, "propbank-frames/propbank_rolesets.jsonl.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var roleset = JsonDocument.Parse(line);
            foreach (var alias in roleset.RootElement.GetProperty("aliases").EnumerateArray())
                if (alias.GetProperty("pos").GetString() == "v" && alias.GetProperty("lemma").GetString() is { Length: > 2 } lemma && lemma.All(char.IsAsciiLetterLower))
                    yield return lemma;
        }
    }

    /// <summary>How many lemmas of the development treebanks are found from gold tags.</summary>
    public static int Score()
    {
        var lemmatizer = Lemmatizer.Load();
        foreach (var (name, documents) in new[] { ("EWT dev", TreebankFiles.EwtDev), ("GUM dev", TreebankFiles.GumDev) })
        {
            var pairs = documents.Select(document => (document.Sentences,
                (IReadOnlyList<Sentence>)[.. document.Sentences.Select(sentence => sentence with { Tokens = lemmatizer.Fill(sentence.Tokens) })])).ToArray();
            var score = TreebankScore.Of(pairs).Single(score => score.Measure == "Lemma");
            Console.WriteLine($"{name} lemma {score.Value:P2} ({score.Low:P2} to {score.High:P2}) n={score.N}");
            var wrong = pairs.SelectMany(pair => pair.Item1.Zip(pair.Item2)).SelectMany(pair => pair.First.Tokens.Zip(pair.Second.Tokens))
                .Where(pair => pair.First.Lemma != pair.Second.Lemma).GroupBy(pair => $"{pair.First.Form}/{pair.First.Xpos} {pair.First.Lemma} not {pair.Second.Lemma}");
            foreach (var group in wrong.OrderByDescending(group => group.Count()).Take(60)) Console.Write($"{group.Key} {group.Count()}; ");
            Console.WriteLine();
        }
        return 0;
    }
}
