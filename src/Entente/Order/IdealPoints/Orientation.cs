using System.Collections.Frozen;

namespace Entente.Order.IdealPoints;

/// <summary>Which way the scale points: a mirror image fits the ballots as well, so somebody must be said to stand on the positive side.</summary>
/// <param name="Positive">Country that begins on the positive side.</param>
/// <param name="Negative">Country that begins on the negative side.</param>
/// <param name="Starts">Where countries begin, in all sessions; others begin at 0. Only a beginning: all are measured.</param>
public sealed record Orientation(int Positive, int Negative, IReadOnlyDictionary<int, double> Starts)
{
    /// <summary>That of Bailey, Strezhnev and Voeten (2017) for the United Nations, in the numbers of the Correlates of War: the United States positive, the Soviet Union negative.</summary>
    public static Orientation UnitedNations { get; } = new(2, 365, new Dictionary<int, double> { [2] = 3, [20] = 3, [200] = 3, [666] = 3, [365] = -2, [265] = -2 }.ToFrozenDictionary());

    /// <summary>Begins with two countries apart.</summary>
    public static Orientation Of(int positive, int negative) => new(positive, negative, new Dictionary<int, double> { [positive] = 2, [negative] = -2 }.ToFrozenDictionary());
}
