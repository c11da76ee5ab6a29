namespace Entente.Stories;

/// <summary>Puts documents into stories as they come. The stories do not depend on the order in which they came.</summary>
/// <remarks>Not for several threads at once. Memory: some four kilobytes a document.</remarks>
public sealed class StoryIndex
{
    private readonly StoryOptions options;
    private readonly CandidateIndex candidates;
    private readonly Ties ties = new();
    private readonly Dictionary<string, int> slots = new(StringComparer.Ordinal);
    private readonly List<Signature?> signatures = [];
    private readonly List<List<Edge>> edges = [];
    private readonly List<string?> storyOf = [];
    private readonly Dictionary<string, Story> stories = new(StringComparer.Ordinal);
    private readonly HashSet<int> moved = [];
    private readonly HashSet<string> orphaned = new(StringComparer.Ordinal), changed = new(StringComparer.Ordinal), gone = new(StringComparer.Ordinal), told = new(StringComparer.Ordinal);

    /// <summary>An empty index.</summary>
    /// <param name="options">Null for the defaults.</param>
    public StoryIndex(StoryOptions? options = null)
    {
        this.options = options ?? new StoryOptions();
        candidates = new CandidateIndex(this.options.WindowDays);
    }

    /// <summary>How many documents it holds.</summary>
    public int Documents => slots.Count;

    /// <summary>All stories, those of one document too, by id.</summary>
    public IReadOnlyList<Story> Stories
    {
        get
        {
            Update();
            return [.. stories.Values.OrderBy(story => story.Id, StringComparer.Ordinal)];
        }
    }

    /// <summary>Takes a document in; one of the same id is replaced.</summary>
    public void Place(Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        Remove(signature.Id);
        var slot = signatures.Count;
        slots.Add(signature.Id, slot);
        signatures.Add(signature);
        edges.Add([]);
        storyOf.Add(null);
        moved.Add(slot);
        foreach (var other in candidates.Add(signature, slot))
            if (signatures[other] is { } known) Compare(signature, slot, known, other);
    }

    /// <summary>Takes a document out; false when it is not there.</summary>
    public bool Remove(string document)
    {
        if (!slots.Remove(document, out var slot)) return false;
        foreach (var edge in edges[slot])
        {
            edges[edge.Other].RemoveAll(back => back.Other == slot);
            moved.Add(edge.Other);
        }
        foreach (var (other, _) in ties.Of(document)) Touch(other);
        if (storyOf[slot] is { } story)
        {
            orphaned.Add(story);
            foreach (var member in stories[story].Documents) Touch(member);
        }
        (signatures[slot], edges[slot], storyOf[slot]) = (null, [], null);
        moved.Remove(slot);
        return true;
    }

    /// <summary>A person's merge: the stories of the two documents are one from now on, unless a split holds other members apart. Either may come later.</summary>
    public void Join(string one, string other) => Tie(one, other, true);

    /// <summary>A person's split: the two documents stand in different stories from now on. Either may come later.</summary>
    public void Part(string one, string other) => Tie(one, other, false);

    /// <summary>Takes back a merge or split; false when there was none.</summary>
    public bool Release(string one, string other)
    {
        if (!ties.Release(one, other)) return false;
        Touch(one);
        Touch(other);
        return true;
    }

    /// <summary>The story of a document; null when it is not there.</summary>
    public Story? StoryOf(string document)
    {
        Update();
        return slots.TryGetValue(document, out var slot) ? stories[storyOf[slot]!] : null;
    }

    /// <summary>What became of the stories since the last call. Work is in proportion to the groups touched, not to the index.</summary>
    public StoryChanges Changed()
    {
        Update();
        var now = changed.Where(stories.ContainsKey).Order(StringComparer.Ordinal).Select(id => stories[id]).ToList();
        var lost = gone.Where(id => !stories.ContainsKey(id) && told.Remove(id)).Order(StringComparer.Ordinal).ToList();
        foreach (var story in now) told.Add(story.Id);
        changed.Clear();
        gone.Clear();
        return new StoryChanges(now, lost);
    }

    private void Tie(string one, string other, bool together)
    {
        if (one == other) throw new ArgumentException($"'{one}' is one document; name two", nameof(other));
        ties.Set(one, other, together);
        Touch(one);
        Touch(other);
    }

    private void Touch(string document)
    {
        if (slots.TryGetValue(document, out var slot)) moved.Add(slot);
    }

    private void Compare(Signature signature, int slot, Signature known, int other)
    {
        if (LikenessFeatures.DaysApart(signature, known) > options.WindowDays) return;
        var likeness = Likeness.Of(signature, known);
        if (likeness.Same < options.LookAt) return;
        var same = (int)Math.Round(likeness.Same * Edge.Unit);
        edges[slot].Add(new Edge(other, same, (float)likeness.Share, likeness.Kind));
        edges[other].Add(new Edge(slot, same, (float)likeness.Share, likeness.Kind));
    }

    private void Update()
    {
        if (moved.Count == 0 && orphaned.Count == 0) return;
        var seen = new HashSet<int>();
        var before = new HashSet<string>(orphaned, StringComparer.Ordinal);
        var made = new List<(Story Story, List<int> Members)>();
        foreach (var start in moved)
            if (seen.Add(start)) Regroup(Linked(start, seen), before, made);
        Replace(before, made);
        moved.Clear();
        orphaned.Clear();
    }

    private List<int> Linked(int start, HashSet<int> seen)
    {
        var found = new List<int> { start };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var edge in edges[found[i]])
                if (seen.Add(edge.Other)) found.Add(edge.Other);
            foreach (var (other, together) in ties.Of(signatures[found[i]]!.Id))
                if (together && slots.TryGetValue(other, out var slot) && seen.Add(slot)) found.Add(slot);
        }
        found.Sort((a, b) => string.CompareOrdinal(signatures[a]!.Id, signatures[b]!.Id));
        return found;
    }

    private void Regroup(List<int> linked, HashSet<string> before, List<(Story, List<int>)> made)
    {
        foreach (var slot in linked)
            if (storyOf[slot] is { } story) before.Add(story);
        foreach (var group in linked.Count == 1 ? [[0]] : Groups(linked))
        {
            var members = group.ConvertAll(i => linked[i]);
            made.Add((StoryMaker.Make(members, signatures, edges), members));
        }
    }

    private List<List<int>> Groups(List<int> linked)
    {
        var rank = new Dictionary<int, int>(linked.Count);
        for (var i = 0; i < linked.Count; i++) rank.Add(linked[i], i);
        var links = new List<(int, int, int)>();
        var (together, apart) = (new List<(int, int)>(), new List<(int, int)>());
        for (var i = 0; i < linked.Count; i++)
        {
            foreach (var edge in edges[linked[i]])
                if (rank[edge.Other] is var other && other > i) links.Add((i, other, edge.Same));
            foreach (var (document, isTogether) in ties.Of(signatures[linked[i]]!.Id))
                if (slots.TryGetValue(document, out var slot) && rank.TryGetValue(slot, out var other) && other > i) (isTogether ? together : apart).Add((i, other));
        }
        return Grouping.Of(linked.Count, links, together, apart, options);
    }

    private void Replace(HashSet<string> before, List<(Story Story, List<int> Members)> made)
    {
        var old = before.ToDictionary(id => id, id => stories.GetValueOrDefault(id), StringComparer.Ordinal);
        foreach (var id in before)
        {
            stories.Remove(id);
            gone.Add(id);
        }
        foreach (var (story, members) in made)
        {
            stories[story.Id] = story;
            foreach (var member in members) storyOf[member] = story.Id;
            if (old.GetValueOrDefault(story.Id) is not { } known || !known.Equals(story)) changed.Add(story.Id);
        }
    }
}
