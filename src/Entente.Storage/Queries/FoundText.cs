namespace Entente.Storage.Queries;

/// <summary>A document that holds the words that were sought.</summary>
/// <param name="Document">Its id.</param>
/// <param name="Title">Headline; null for none.</param>
/// <param name="Url">Address; null for none.</param>
/// <param name="Published">ISO date or date-time; null when unknown.</param>
/// <param name="SourceName">Outlet; null when unknown.</param>
/// <param name="Score">Higher is better; comparable within one search only.</param>
public sealed record FoundText(string Document, string? Title, string? Url, string? Published, string? SourceName, double Score);
