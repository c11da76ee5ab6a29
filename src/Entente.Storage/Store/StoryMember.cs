namespace Entente.Storage.Store;

/// <summary>A document in a story.</summary>
/// <param name="Document">Its id.</param>
/// <param name="CopyOf">Id of the document whose text it repeats; null when it is its own.</param>
public sealed record StoryMember(string Document, string? CopyOf = null);
