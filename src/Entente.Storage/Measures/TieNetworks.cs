using Entente.Order.Alignments;
using Entente.Order.Blocs;
using Entente.Order.Figures;
using Entente.Storage.Exports.Profiles;
using Entente.Storage.Queries;

namespace Entente.Storage.Measures;

/// <summary>Networks of friends and foes from votes, treaties and disputes, or coded events. States are named as events name them, else <c>cow-345</c>.</summary>
public static class TieNetworks
{
    /// <summary>Force used is enmity; a threat or a display may be between friends.</summary>
    private const int UseOfForce = 4;

    /// <summary>Each pair whose likeness of votes is farther from 0 than a bound, weighed by it: above 0 alike more than chance would have it, below 0 less.</summary>
    /// <param name="window">The votes of a year.</param>
    /// <param name="measure">A measure that takes chance into account.</param>
    /// <param name="least">How far from 0, at least 0.</param>
    /// <param name="codes">Which country a Correlates of War code is.</param>
    public static SignedNetwork OfVotes(AlignmentWindow window, AlignmentMeasure measure, double least, FieldCodes codes)
    {
        var (names, pairs, pair) = (window.States.Select(state => Name(state, window.Year, codes)).ToList(), window.Portfolios.All(), 0);
        var ties = new List<SignedTie>();
        for (var i = 0; i < names.Count; i++)
            for (var j = i + 1; j < names.Count; j++, pair++)
                if (pairs[pair].Of(measure) is { } alike && alike != 0 && Math.Abs(alike) >= least)
                    ties.Add(new SignedTie(names[i], names[j], alike));
        return SignedNetwork.Of(names, ties);
    }

    /// <summary>Allies are friends, 1 to 3 by their strongest obligation; each dispute with the use of force in the year takes 3 away.</summary>
    /// <param name="year">The year.</param>
    /// <param name="system">Correlates of War codes of all states of the year.</param>
    /// <param name="ties">Obligations of the year.</param>
    /// <param name="disputes">Disputes of the year.</param>
    /// <param name="codes">Which country a Correlates of War code is.</param>
    public static SignedNetwork OfTreaties(int year, IEnumerable<int> system, IEnumerable<AllianceYear> ties, IEnumerable<DisputeYear> disputes, FieldCodes codes)
    {
        var friends = ties.Where(tie => tie.Tie > 0).GroupBy(tie => (Math.Min(tie.State, tie.Ally), Math.Max(tie.State, tie.Ally)))
            .Select(pair => new SignedTie(Name(pair.Key.Item1, year, codes), Name(pair.Key.Item2, year, codes), pair.Max(tie => tie.Tie)));
        var foes = disputes.Where(dispute => dispute.Hostility >= UseOfForce && dispute.State < dispute.Other)
            .Select(dispute => new SignedTie(Name(dispute.State, year, codes), Name(dispute.Other, year, codes), -3));
        return SignedNetwork.Of(system.Select(state => Name(state, year, codes)), friends.Concat(foes));
    }

    /// <summary>Each pair of states by what they did to each other: weight of cooperation less weight of conflict, both directions together.</summary>
    /// <param name="dyads">What states did to each other in a year.</param>
    /// <param name="codes">The codes; actors that are no country are left out.</param>
    public static SignedNetwork OfEvents(IEnumerable<DyadRecord> dyads, FieldCodes codes)
    {
        var ties = from dyad in dyads
                   where codes.Name(dyad.Actor) is not null && codes.Name(dyad.Recipient) is not null
                   let net = dyad.VerbalCooperation + dyad.MaterialCooperation - dyad.VerbalConflict - dyad.MaterialConflict
                   where net != 0
                   select new SignedTie(dyad.Actor, dyad.Recipient, net);
        return SignedNetwork.Of([], ties);
    }

    private static string Name(int state, int year, FieldCodes codes) => codes.OfCow(state, year) ?? $"cow-{state}";
}
