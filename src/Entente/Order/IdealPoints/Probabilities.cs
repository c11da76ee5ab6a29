namespace Entente.Order.IdealPoints;

/// <summary>Room for the probabilities of the ballots of one vote.</summary>
internal sealed class Probabilities
{
    /// <summary>Probability of each choice.</summary>
    public double[] Chances { get; private set; } = [];

    /// <summary>For abstentions, the probability below their interval, or above if that lies in the upper half.</summary>
    public double[] Below { get; private set; } = [];

    public void Reserve(int count)
    {
        if (Chances.Length < count) (Chances, Below) = (new double[count * 2], new double[count * 2]);
    }
}
