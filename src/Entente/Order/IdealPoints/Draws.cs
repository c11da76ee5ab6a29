namespace Entente.Order.IdealPoints;

/// <summary>Kept draws of the places of all country-sessions, one chain after another.</summary>
internal sealed class Draws(int chains, int each, int cells)
{
    private readonly float[] values = new float[(long)chains * each * cells];
    private int kept;

    public int Chains => chains;

    public int Count => kept;

    public void Keep(double[] places)
    {
        var row = values.AsSpan(kept++ * cells, cells);
        for (var cell = 0; cell < cells; cell++) row[cell] = (float)places[cell];
    }

    /// <summary>The draws of one country-session in the order in which they were made.</summary>
    public double[] Of(int cell)
    {
        var draws = new double[kept];
        for (var draw = 0; draw < kept; draw++) draws[draw] = values[((long)draw * cells) + cell];
        return draws;
    }
}
