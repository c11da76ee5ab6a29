namespace Entente.Training;

/// <summary>Sizes of the grammar's network and how it is trained.</summary>
internal sealed record GrammarOptions
{
    /// <summary>Numbers in the row of a treebank word, of the affixes' sum; multiples of 32.</summary>
    public int WordSize { get; init; } = 64;

    public int AffixSize { get; init; } = 64;

    /// <summary>Rows of the hashed table of affixes; a power of two.</summary>
    public int Buckets { get; init; } = 32768;

    /// <summary>Width of the network in each direction.</summary>
    public int Hidden { get; init; } = 192;

    public int Layers { get; init; } = 2;

    public int TagSize { get; init; } = 128;

    public int ArcSize { get; init; } = 128;

    public int RelationSize { get; init; } = 128;

    /// <summary>Farthest head that has a distance of its own.</summary>
    public int Far { get; init; } = 32;

    /// <summary>Share of inputs, and of each layer's outputs, set to zero in training.</summary>
    public float InputDropout { get; init; } = 0.25f;

    public float LayerDropout { get; init; } = 0.33f;

    /// <summary>A word seen n times is hidden with probability a / (a + n).</summary>
    public float WordHiding { get; init; } = 0.5f;

    public int Epochs { get; init; } = 18;

    /// <summary>Words in a batch.</summary>
    public int BatchWords { get; init; } = 600;

    public float Rate { get; init; } = 2e-3f;

    public ulong Seed { get; init; } = 1;
}
