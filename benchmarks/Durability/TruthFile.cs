namespace Entente.Benchmarks.Durability;

/// <summary>A file with what must come of it.</summary>
/// <param name="What">Its format, or the damage done to it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Kept">Numbers of the treaties that must be in the store.</param>
/// <param name="Rejected">What must stand behind the file's path in the places that are rejected, each once.</param>
internal sealed record TruthFile(string What, string Name, byte[] Bytes, IReadOnlyList<int> Kept, IReadOnlyList<string> Rejected);
