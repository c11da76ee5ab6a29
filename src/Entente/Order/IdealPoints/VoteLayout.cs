using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Order.IdealPoints;

/// <summary>The voters of one vote, four by four: those for it, those who abstained, those against, each part filled up with zeros.</summary>
internal sealed class VoteLayout(BallotPanel panel)
{
    public const int Lanes = 4;

    private double[] places = [];

    /// <summary>Number of its first ballot.</summary>
    public int First { get; private set; }

    public int Yes { get; private set; }

    public int Abstained { get; private set; }

    public int No { get; private set; }

    public int AbstainedAt => Padded(Yes);

    public int NoAt => AbstainedAt + Padded(Abstained);

    public int Length => NoAt + Padded(No);

    /// <summary>Where each voter stands; zeros fill up.</summary>
    public ReadOnlySpan<double> Places => places.AsSpan(0, Length);

    /// <summary>Takes a vote and where its voters stand.</summary>
    public void Load(int vote, double[] all)
    {
        var votes = panel.Votes;
        First = votes.Starts[vote];
        (Yes, Abstained, No) = (votes.Abstentions[vote] - First, votes.Noes[vote] - votes.Abstentions[vote], votes.Starts[vote + 1] - votes.Noes[vote]);
        if (places.Length < Length) places = new double[Length * 2];
        var (ballot, at) = (First, 0);
        foreach (var count in (ReadOnlySpan<int>)[Yes, Abstained, No])
        {
            for (var i = 0; i < count; i++) places[at++] = all[panel.CellOfBallot[ballot++]];
            for (; at % Lanes != 0; at++) places[at] = 0;
        }
    }

    /// <summary>Copies numbers laid out so to the places of the ballots, without what fills up.</summary>
    public void CopyOut(double[] numbers, double[] all)
    {
        var (at, ballot) = (0, First);
        foreach (var count in (ReadOnlySpan<int>)[Yes, Abstained, No])
        {
            numbers.AsSpan(at, count).CopyTo(all.AsSpan(ballot));
            (at, ballot) = (at + Padded(count), ballot + count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> FourPlaces(int at) => Vector256.Create(places, at);

    private static int Padded(int count) => (count + Lanes - 1) & ~(Lanes - 1);
}
