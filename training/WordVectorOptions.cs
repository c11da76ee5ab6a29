namespace Entente.Training;

/// <summary>How word vectors are learnt.</summary>
internal sealed record WordVectorOptions
{
    /// <summary>Numbers in a vector; a multiple of 32.</summary>
    public int Size { get; init; } = 96;

    /// <summary>Words to each side that are predicted.</summary>
    public int Window { get; init; } = 2;

    public int Negatives { get; init; } = 4;

    /// <summary>A word needs so many occurrences to get a vector.</summary>
    public int Least { get; init; } = 6;

    /// <summary>Words whose share exceeds this are passed over in part.</summary>
    public double Frequent { get; init; } = 5e-4;

    public int Epochs { get; init; } = 3;

    public float Rate { get; init; } = 0.03f;

    public ulong Seed { get; init; } = 1;
}
