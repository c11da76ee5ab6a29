namespace Entente.Documents;

/// <summary>What an input held that is no article and was passed over without a word, as the pictures of an archive are.</summary>
/// <param name="Place">The file.</param>
/// <param name="Count">How many records.</param>
public sealed record Passed(string Place, long Count);
