namespace Entente.Order.Majorities;

/// <summary>Who can decide under a voting rule, before anything is known of what anybody wants.</summary>
/// <param name="CanAct">Share of all coalitions that win, in [0, 1]: Coleman's power of a collectivity to act (1971).</param>
/// <param name="Members">In the order of the rule's weights.</param>
public sealed record VotingPower(double CanAct, IReadOnlyList<MemberPower> Members)
{
    /// <summary>Works out the power of each member, exactly but for rounding of the last digits.</summary>
    /// <param name="conditions">All must hold for a coalition to win; at least one, with weights for the same members.</param>
    /// <remarks>
    /// A member turns a coalition with probability f(p) when each other joins with probability p: f(1/2) is Banzhaf's value, and the integral of f over p is
    /// Shapley and Shubik's (Straffin 1977), taken by Gauss and Legendre's rule, which is exact for a polynomial. f comes from sums over coalitions by weight reached
    /// (generating functions, Mann and Shapley 1962), always of the others alone, so that nothing is ever subtracted.
    /// </remarks>
    /// <exception cref="ArgumentException">No condition, conditions for different numbers of members, or a product of quotas beyond 20,000,000: give weights in larger units.</exception>
    public static VotingPower Of(params IReadOnlyList<VotingCondition> conditions)
    {
        var coalitions = new Coalitions(conditions);
        var even = coalitions.Turning(0.5, out var canAct);
        var sum = even.Sum();
        var shapley = sum > 0 ? Shapley(coalitions) : null;
        return new VotingPower(canAct, [.. even.Select((banzhaf, i) => new MemberPower(
            banzhaf, sum > 0 ? banzhaf / sum : null, shapley?[i],
            canAct < 1 ? banzhaf / (2 * (1 - canAct)) : null,
            canAct > 0 ? banzhaf / (2 * canAct) : null))]);
    }

    private static double[] Shapley(Coalitions coalitions)
    {
        var shares = new double[coalitions.Members];
        foreach (var (p, weight) in GaussLegendre.Nodes((coalitions.Members + 1) / 2)) // f is of degree members − 1
        {
            var turning = coalitions.Turning(p, out _);
            for (var i = 0; i < shares.Length; i++) shares[i] += weight * turning[i];
        }
        return shares;
    }
}
