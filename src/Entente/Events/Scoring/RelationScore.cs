using Entente.Documents;
using Entente.Learning;

namespace Entente.Events.Scoring;

/// <summary>Grades relations on a table of sentences with two marked parties and a PLV-15 label.</summary>
public static class RelationScore
{
    private const int Resamples = 1000;

    private static readonly Dictionary<string, int> quads = new(StringComparer.Ordinal)
    {
        ["AGREE"] = 1,
        ["CONSULT"] = 1,
        ["SUPPORT"] = 1,
        ["COOPERATE"] = 2,
        ["AID"] = 2,
        ["YIELD"] = 2,
        ["REQUEST"] = 3,
        ["ACCUSE"] = 3,
        ["REJECT"] = 3,
        ["THREATEN"] = 3,
        ["PROTEST"] = 4,
        ["SANCTION"] = 4,
        ["MOBILIZE"] = 4,
        ["COERCE"] = 4,
        ["ASSAULT"] = 4,
    };

    /// <summary>A sentence with its two parties and what people call the act.</summary>
    /// <param name="Id">Its number in the table.</param>
    /// <param name="Text">The sentence without marks.</param>
    /// <param name="Actor">Where the first party stands.</param>
    /// <param name="Recipient">Where the second party stands.</param>
    /// <param name="Label">One of the fifteen classes.</param>
    public sealed record Pair(int Id, string Text, TextSpan Actor, TextSpan Recipient, string Label);

    /// <summary>Reads rows with the columns <c>sentence_id</c>, <c>marked_sentence</c> and <c>gold_root</c>; rows without both marks are left out.</summary>
    public static IEnumerable<Pair> Read(string file)
    {
        string[]? header = null;
        foreach (var line in File.ReadLines(file))
        {
            var fields = line.Split('\t');
            if (header is null)
            {
                header = fields;
                continue;
            }
            if (fields.Length <= Array.IndexOf(header, "gold_root") || !int.TryParse(fields[Array.IndexOf(header, "sentence_id")], out var id)) continue;
            if (Unmark(fields[Array.IndexOf(header, "marked_sentence")]) is var (text, actor, recipient)) yield return new Pair(id, text, actor, recipient, fields[Array.IndexOf(header, "gold_root")]);
        }
    }

    /// <summary>Macro F1 over the fifteen classes and over the four quads, and accuracy of both.</summary>
    /// <remarks>The intervals of macro F1 resample pairs (1 000 times, fixed seed).</remarks>
    public static IReadOnlyList<Score> Grade(IEnumerable<(string Gold, string Given)> pairs)
    {
        var list = pairs.ToList();
        return
        [
            Macro("root macro F1", list),
            Score.OfShare("root accuracy", list.Count(p => p.Gold == p.Given), list.Count),
            Macro("quad macro F1", [.. list.Select(p => (Quad(p.Gold), Quad(p.Given)))]),
            Score.OfShare("quad accuracy", list.Count(p => Quad(p.Gold) == Quad(p.Given)), list.Count),
        ];
    }

    private static string Quad(string label) => quads.TryGetValue(label, out var quad) ? quad.ToString() : "?";

    private static Score Macro(string measure, List<(string Gold, string Given)> pairs)
    {
        if (MacroF1(pairs) is not { } value) return new Score(measure, null, 0, null, null);
        var random = new Random(2024); // a seeded Random is stable between versions of .NET
        var values = new double[Resamples];
        for (var i = 0; i < Resamples; i++) values[i] = MacroF1(pairs.ConvertAll(_ => pairs[random.Next(pairs.Count)])) ?? value;
        Array.Sort(values);
        return new Score(measure, value, pairs.Count, values[Resamples / 40], values[^(Resamples / 40)]);
    }

    private static double? MacroF1(List<(string Gold, string Given)> pairs)
    {
        var labels = pairs.Select(p => p.Gold).Distinct().ToList();
        if (labels.Count == 0) return null;
        return labels.Average(label =>
        {
            var right = pairs.Count(p => p.Gold == label && p.Given == label);
            return 2.0 * right / (pairs.Count(p => p.Gold == label) + pairs.Count(p => p.Given == label));
        });
    }

    private static (string, TextSpan, TextSpan)? Unmark(string marked)
    {
        var text = new System.Text.StringBuilder();
        var at = new Dictionary<string, int>();
        for (var i = 0; i < marked.Length; i++)
        {
            var mark = Array.Find(["<s>", "</s>", "<t>", "</t>"], m => string.CompareOrdinal(marked, i, m, 0, m.Length) == 0);
            if (mark is null) text.Append(marked[i]);
            else
            {
                at.TryAdd(mark, text.Length);
                i += mark.Length - 1;
            }
        }
        return at.Count == 4 ? (text.ToString(), new TextSpan(at["<s>"], at["</s>"]), new TextSpan(at["<t>"], at["</t>"])) : null;
    }
}
