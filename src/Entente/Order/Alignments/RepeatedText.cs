namespace Entente.Order.Alignments;

/// <summary>Two roll calls on the same text, voted on in different sessions.</summary>
/// <param name="Earlier">Number of the earlier.</param>
/// <param name="Later">Number of the later.</param>
public sealed record RepeatedText(int Earlier, int Later);
