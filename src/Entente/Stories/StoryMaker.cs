using System.Security.Cryptography;
using System.Text;

namespace Entente.Stories;

/// <summary>Makes a story of the documents of one group.</summary>
internal static class StoryMaker
{
    /// <summary>The story of <paramref name="members"/>, slots of <paramref name="signatures"/> and <paramref name="edges"/>.</summary>
    public static Story Make(List<int> members, List<Signature?> signatures, List<List<Edge>> edges)
    {
        var order = members.OrderBy(slot => signatures[slot]!, Comparer<Signature>.Create(Signature.InTime)).ToList();
        var documents = order.ConvertAll(slot => signatures[slot]!);
        var sources = Sources.Of(documents, Texts(order, edges));
        var events = EventGroups.Of(documents, sources);
        return new Story
        {
            Id = IdOf(documents[0].Id),
            FirstSeen = documents.Min(document => document.Day),
            LastSeen = documents.Max(document => document.Day),
            Documents = documents.ConvertAll(document => document.Id),
            Outlets = [.. documents.Select(document => document.Outlet).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            IndependentSources = sources.Count,
            Original = sources.Original.Id,
            Copies = sources.Copies,
            Events = events.ConvertAll(group => group.Event),
            Disputed = Disputes.Of(documents, events),
        };
    }

    /// <summary>Id of the story whose earliest document is <paramref name="document"/>.</summary>
    public static string IdOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("story|" + document)).AsSpan(0, 8));

    // Pairs of the group that share text, as places in the order of telling, the earlier first.
    private static List<(int From, int To, Edge Edge)> Texts(List<int> order, List<List<Edge>> edges)
    {
        if (order.Count == 1) return [];
        var place = new Dictionary<int, int>(order.Count);
        for (var i = 0; i < order.Count; i++) place.Add(order[i], i);
        var texts = new List<(int, int, Edge)>();
        for (var to = 1; to < order.Count; to++)
            foreach (var edge in edges[order[to]])
                if (edge.Kind != CopyKind.None && place.TryGetValue(edge.Other, out var from) && from < to) texts.Add((from, to, edge));
        texts.Sort((a, b) => (a.Item2, a.Item1).CompareTo((b.Item2, b.Item1)));
        return texts;
    }
}
