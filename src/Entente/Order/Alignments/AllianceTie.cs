namespace Entente.Order.Alignments;

/// <summary>What one state owes another, as one value on <see cref="Scale.Alliances"/>.</summary>
public static class AllianceTie
{
    /// <summary>The strongest obligation: 3 defence or offence, 2 neutrality or consultation, 1 non-aggression alone, 0 none.</summary>
    /// <param name="defense">To defend.</param>
    /// <param name="offense">To join an attack.</param>
    /// <param name="neutral">To stay neutral.</param>
    /// <param name="nonaggression">Not to attack.</param>
    /// <param name="consultation">To consult.</param>
    /// <remarks>The ordinal value commonly given to ATOP's five obligations (Leeds et al. 2002; Chiba, Johnson and Leeds 2015).</remarks>
    public static byte Value(bool defense, bool offense, bool neutral, bool nonaggression, bool consultation) =>
        defense || offense ? (byte)3 : neutral || consultation ? (byte)2 : nonaggression ? (byte)1 : (byte)0;
}
