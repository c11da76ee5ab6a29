namespace Entente.Entities;

/// <summary>Words [First, End) of a sentence that are a name.</summary>
public readonly record struct NameSpan(int First, int End, NameType Type);
