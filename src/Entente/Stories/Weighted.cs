namespace Entente.Stories;

/// <summary>A word or name of a document, as a number, and how much it says about it.</summary>
/// <param name="Key">Hash of the word or name.</param>
/// <param name="Weight">1 to 255; squares of a vector's weights sum to about 255².</param>
public readonly record struct Weighted(uint Key, byte Weight);
