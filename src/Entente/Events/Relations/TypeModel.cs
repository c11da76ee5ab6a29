namespace Entente.Events.Relations;

/// <summary>A linear model from hashed features to the sixteen types, trained on the lexicon's own sentences.</summary>
/// <remarks>Weights are small integers with one common scale, so that scores are the same on every machine.</remarks>
internal sealed class TypeModel(sbyte[] weights, double scale)
{
    private const string Resource = "models/en/types.model";

    /// <summary>How many types there are.</summary>
    public static int Types { get; } = Enum.GetValues<EventType>().Length;

    /// <summary>The model compiled in; one that knows nothing when none was trained yet.</summary>
    public static TypeModel Load()
    {
        using var stream = typeof(TypeModel).Assembly.GetManifestResourceStream(Resource);
        if (stream is null) return new TypeModel([], 1);
        using var reader = new BinaryReader(stream);
        while (reader.ReadByte() != '\n') { }
        var scale = reader.ReadDouble();
        return new TypeModel(Array.ConvertAll(reader.ReadBytes((int)(stream.Length - stream.Position)), b => unchecked((sbyte)b)), scale);
    }

    /// <summary>One score a type, in units of log odds.</summary>
    public double[] Scores(ReadOnlySpan<int> features)
    {
        var sums = new int[Types];
        if (weights.Length > 0)
            foreach (var feature in features)
                for (var type = 0; type < Types; type++)
                    sums[type] += weights[feature * Types + type];
        return Array.ConvertAll(sums, sum => sum * scale);
    }
}
