namespace Entente.Stories;

/// <summary>What became of the stories since the last time.</summary>
/// <param name="Changed">New stories, and those with other documents than before; by id.</param>
/// <param name="Gone">Ids of stories that are no more; sorted.</param>
public sealed record StoryChanges(IReadOnlyList<Story> Changed, IReadOnlyList<string> Gone);
