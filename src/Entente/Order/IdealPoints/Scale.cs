namespace Entente.Order.IdealPoints;

/// <summary>The scale of ideal points: mean 0 and standard deviation 1 over all country-sessions.</summary>
internal static class Scale
{
    public static (double Mean, double Deviation) Standardise(double[] places)
    {
        var (mean, deviation) = Of(places);
        for (var i = 0; i < places.Length; i++) places[i] = (places[i] - mean) / deviation;
        return (mean, deviation);
    }

    /// <summary>The same for a state, its lines changed so that every ballot stays as likely.</summary>
    public static (double Mean, double Deviation) Standardise(SamplerState state)
    {
        var scale = Standardise(state.Places);
        Carry(state.Lines, scale);
        return scale;
    }

    /// <summary>Lines for places that have been moved by the mean and shrunk by the deviation.</summary>
    public static void Carry(VoteLine[] lines, (double Mean, double Deviation) scale)
    {
        foreach (ref var line in lines.AsSpan())
        {
            var shift = line.Slope * scale.Mean;
            line = new VoteLine(line.Slope * scale.Deviation, line.Lower - shift, line.Upper - shift);
        }
    }

    private static (double Mean, double Deviation) Of(double[] places)
    {
        double sum = 0, squares = 0;
        foreach (var place in places) sum += place;
        var mean = sum / places.Length;
        foreach (var place in places) squares += (place - mean) * (place - mean);
        return (mean, Math.Sqrt(squares / Math.Max(1, places.Length - 1)));
    }
}
