namespace Entente.Stories;

/// <summary>Makes one event of the tellings of one act in a story.</summary>
internal static class EventGroups
{
    private const int Asked = 8; // of a long list of tellings, so many must agree with a new one

    /// <summary>The events of a story, by the document and id of their leads.</summary>
    /// <param name="documents">The documents in the order of telling.</param>
    /// <param name="sources">Which of them are one source.</param>
    public static List<(StoryEvent Event, List<(int Document, Act Act)> Acts)> Of(IReadOnlyList<Signature> documents, Sources sources)
    {
        var groups = new List<List<(int Document, Act Act)>>();
        foreach (var telling in Surest(documents))
            if (groups.Find(group => Takes(group, telling)) is { } group) group.Add(telling);
            else groups.Add([telling]);
        return [.. groups.OrderBy(group => group[0].Document).ThenBy(group => group[0].Act.Id, StringComparer.Ordinal).Select(group => (Event(group, documents, sources), group))];
    }

    private static List<(int Document, Act Act)> Surest(IReadOnlyList<Signature> documents)
    {
        var all = new List<(int Document, Act Act)>();
        for (var i = 0; i < documents.Count; i++)
            foreach (var act in documents[i].Acts) all.Add((i, act));
        all.Sort((a, b) => b.Act.Confidence.CompareTo(a.Act.Confidence) is not 0 and var surer ? surer
            : a.Document.CompareTo(b.Document) is not 0 and var earlier ? earlier
            : string.CompareOrdinal(a.Act.Id, b.Act.Id));
        return all;
    }

    // Two acts of one document are two: it told them apart, by culprit, day or truth.
    private static bool Takes(List<(int Document, Act Act)> group, (int Document, Act Act) telling)
    {
        for (var i = 0; i < group.Count && i < Asked; i++)
            if (!ActLikeness.IsOne(group[i].Act, telling.Act)) return false;
        foreach (var (document, _) in group)
            if (document == telling.Document) return false;
        return true;
    }

    private static StoryEvent Event(List<(int Document, Act Act)> group, IReadOnlyList<Signature> documents, Sources sources)
    {
        var tellings = group.ConvertAll(telling => new Telling(documents[telling.Document].Id, telling.Act.Id));
        var others = tellings.Skip(1).OrderBy(telling => telling.Document, StringComparer.Ordinal).ThenBy(telling => telling.Event, StringComparer.Ordinal);
        var outlets = group.Select(telling => documents[telling.Document].Outlet).OfType<string>().Distinct().Count();
        var independent = group.Select(telling => sources.SourceOf(telling.Document)).Distinct().Count();
        return new StoryEvent(tellings[0], group[0].Act.Type, group[0].Act.Factuality, [tellings[0], .. others], outlets, independent);
    }
}
