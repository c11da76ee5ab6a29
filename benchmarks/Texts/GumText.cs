using System.Text;
using Entente.Documents;
using Entente.Documents.Bytes;

namespace Entente.Benchmarks.Texts;

/// <summary>The news, speeches and interviews of the GUM corpus as running text: its comments give sentences and paragraphs.</summary>
/// <remarks>The models learned their grammar from these sentences, so that trees are better here than elsewhere.</remarks>
internal static class GumText
{
    private static readonly string[] Genres = ["GUM_news", "GUM_speech", "GUM_interview"];

    public static IEnumerable<Draft> Read(string path)
    {
        using var reader = Corpora.Open(path);
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith("# ", StringComparison.Ordinal)) continue;
            if (line == "# newpar") text.Append("\n\n");
            if (line.IndexOf(" = ", StringComparison.Ordinal) is not (> 0 and var at)) continue;
            var (name, value) = (line[2..at], line[(at + 3)..]);
            if (name == "newdoc id")
            {
                if (Make(facts, text) is { } draft) yield return draft;
                facts.Clear();
                text.Clear();
            }
            if (name == "text") text.Append(text.Length == 0 || text[^1] == '\n' ? "" : " ").Append(value);
            else facts.TryAdd(name, value);
        }
        if (Make(facts, text) is { } last) yield return last;
    }

    private static Draft? Make(Dictionary<string, string> facts, StringBuilder text) =>
        facts.GetValueOrDefault("newdoc id") is not { } id || !Array.Exists(Genres, genre => id.StartsWith(genre, StringComparison.Ordinal)) ? null : new Draft
        {
            Kind = InputKind.Text,
            Text = text.ToString().Trim(),
            Id = id,
            Url = facts.GetValueOrDefault("meta::sourceURL"),
            Title = facts.GetValueOrDefault("meta::title"),
            Published = facts.GetValueOrDefault("meta::dateCreated"),
        };
}
