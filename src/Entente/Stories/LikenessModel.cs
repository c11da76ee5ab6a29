using System.Globalization;

namespace Entente.Stories;

/// <summary>Logistic regression over <see cref="LikenessFeatures"/>, with a fixed price for days apart.</summary>
internal sealed class LikenessModel
{
    private const string File = "models/en/likeness.model";
    private const double FreeDays = 1;    // next day's papers tell the same
    private const double OfADay = 0.25;   // log-odds; the corpus that the weights are learned from has few dates

    private readonly double[] weights;

    public LikenessModel(double[] weights) => this.weights = weights;

    /// <summary>The model that ships.</summary>
    public static LikenessModel BuiltIn { get; } = Load();

    /// <summary>The probability that two documents tell the same happening.</summary>
    /// <param name="features">As <see cref="LikenessFeatures.Fill"/> leaves them.</param>
    /// <param name="daysApart">Null when unknown, which costs nothing.</param>
    public double Probability(ReadOnlySpan<double> features, int? daysApart)
    {
        double sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * features[i];
        if (daysApart is { } days) sum -= OfADay * Math.Max(0, days - FreeDays);
        return 1 / (1 + Math.Exp(-sum));
    }

    private static LikenessModel Load()
    {
        using var stream = typeof(LikenessModel).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException($"{File} is not compiled in; build from a whole checkout");
        using var text = new StreamReader(stream);
        var weights = new double[LikenessFeatures.Count];
        while (text.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var fields = line.Split('\t');
            weights[LikenessFeatures.Labels.IndexOf(fields[0])] = double.Parse(fields[1], CultureInfo.InvariantCulture);
        }
        return new LikenessModel(weights);
    }
}
