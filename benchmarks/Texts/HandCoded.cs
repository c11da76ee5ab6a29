using System.Text.Json;
using Entente.Documents;

namespace Entente.Benchmarks.Texts;

/// <summary>The hand-coded articles, which were looked at while the engine was tuned and so tell nothing about texts that were not.</summary>
internal sealed class HandCoded
{
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those beside the corpora; none where there are none.</summary>
    public static HandCoded Load(Corpora corpora)
    {
        var articles = new HandCoded();
        if (corpora.Find("../gold/articles/docs.ndjson") is not { } path) return articles;
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            articles.known.Add(json.RootElement.GetProperty("url").GetString()!);
            articles.known.Add(json.RootElement.GetProperty("title").GetString()!.Trim());
        }
        return articles;
    }

    /// <summary>Whether a text has the address or the title of one of them.</summary>
    public bool Holds(Draft draft) => (draft.Url is { } url && known.Contains(url)) || (draft.Title is { } title && known.Contains(title.Trim()));
}
