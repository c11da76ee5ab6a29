namespace Entente.Storage.Store;

/// <summary>A person's correction.</summary>
/// <param name="Number">Number of its record in the log.</param>
/// <param name="At">When it was made; UTC.</param>
/// <param name="Who">Who made it.</param>
/// <param name="Kind">What it corrects: a reading, a story, a source.</param>
/// <param name="Target">Id of what it corrects.</param>
/// <param name="Json">The whole of it; opaque to the store.</param>
public sealed record StoredCorrection(long Number, DateTimeOffset At, string Who, string Kind, string Target, string Json);
