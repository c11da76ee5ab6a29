namespace Entente.Benchmarks.Durability;

/// <summary>What one run of the program gave.</summary>
/// <param name="Status">Exit status; 134 for a crash.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Ran(int Status, string Output, string Error)
{
    private static readonly int[] promised = [0, 1, 2, 3, 4, 5, 130];

    /// <summary>Whether it ended in a way that no user should see.</summary>
    public bool HasCrashed => !promised.Contains(Status) || Error.Contains("\n   at ", StringComparison.Ordinal);

    /// <summary>The first line that says what went wrong.</summary>
    public string Said => Error.Split('\n', 2)[0].Trim();
}
