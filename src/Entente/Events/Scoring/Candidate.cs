namespace Entente.Events.Scoring;

/// <summary>An event that may be chosen for judging.</summary>
/// <param name="Pattern">The pattern that coded it.</param>
/// <param name="Event">Its id.</param>
/// <param name="Words">Its sentence; of events in equal sentences one is chosen.</param>
/// <param name="Item">What to keep if it is chosen.</param>
internal readonly record struct Candidate<T>(string Pattern, string Event, string Words, T Item);
