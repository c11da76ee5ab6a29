namespace Entente.Stories;

/// <summary>One event of one document.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Event">Id of the event.</param>
public readonly record struct Telling(string Document, string Event);
