namespace Entente.Benchmarks.Durability;

/// <summary>One line of the page.</summary>
/// <param name="Test">What was done.</param>
/// <param name="Rounds">How often.</param>
/// <param name="Passed">How often all held.</param>
/// <param name="Figure">What was counted.</param>
/// <param name="Faults">What did not hold, one line each.</param>
internal sealed record Finding(string Test, int Rounds, int Passed, string Figure, IReadOnlyList<string> Faults);
