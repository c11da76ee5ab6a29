namespace Entente.Order.Alignments;

/// <summary>Whole numbers in their order, on which each position lies.</summary>
public readonly record struct Scale
{
    private const int MostSteps = 15;

    /// <param name="lowest">The lowest value.</param>
    /// <param name="highest">The highest, 1 to 15 above it and at most 254.</param>
    /// <exception cref="ArgumentOutOfRangeException">The two leave no scale.</exception>
    public Scale(byte lowest, byte highest)
    {
        if (highest <= lowest || highest - lowest > MostSteps || highest == Portfolios.Absent)
            throw new ArgumentOutOfRangeException(nameof(highest), highest, $"A scale from {lowest} must end 1 to {MostSteps} steps above it and below {Portfolios.Absent}.");
        (Lowest, Highest) = (lowest, highest);
    }

    /// <summary>Votes: 1 yes, 2 abstention, 3 no.</summary>
    public static Scale Votes => new(1, 3);

    /// <summary>Alliances, the usual values for ATOP: 3 defence or offence, 2 neutrality or consultation, 1 non-aggression alone, 0 none.</summary>
    public static Scale Alliances => new(0, 3);

    /// <summary>The lowest value.</summary>
    public byte Lowest { get; }

    /// <summary>The highest value.</summary>
    public byte Highest { get; }

    internal int Steps => Highest - Lowest;

    internal int Levels => Steps + 1;
}
