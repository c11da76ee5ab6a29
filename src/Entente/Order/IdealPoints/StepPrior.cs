namespace Entente.Order.IdealPoints;

/// <summary>What is believed of the variance ω² of steps before the ballots: inverse gamma with shape 1 and scale .02, as weak as two steps of .14.</summary>
internal static class StepPrior
{
    private const double Shape = 1, Rate = 0.02;

    public static double Mode(double squaredSteps, int count) => (Rate + (squaredSteps / 2)) / (Shape + (count / 2.0) + 1);

    public static double Draw(double squaredSteps, int count, CounterRandom random) => (Rate + (squaredSteps / 2)) / Gamma(Shape + (count / 2.0), random);

    /// <summary>A draw with the given shape, 1 or more, and scale 1 (Marsaglia and Tsang 2000).</summary>
    private static double Gamma(double shape, CounterRandom random)
    {
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        for (var index = 0; ; index += 2)
        {
            var x = random.Normal(index);
            var v = Math.Pow(1 + (c * x), 3);
            if (v > 0 && Math.Log(random.Uniform(index + 1)) < (x * x / 2) + d - (d * v) + (d * Math.Log(v))) return d * v;
        }
    }
}
