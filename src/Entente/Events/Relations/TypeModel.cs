namespace Entente.Events.Relations;

/// <summary>A linear model from hashed features to the sixteen types, trained on the lexicon's own sentences.</summary>
/// <remarks>Weights are small integers with one common scale, so that scores are the same on every machine.</remarks>
internal sealed class TypeModel((double Scale, sbyte[] Weights)[] profiles)
{
    private const string Resource = "models/en/types.model";

    /// <summary>How many types there are.</summary>
    public static int Types { get; } = Enum.GetValues<EventType>().Length;

    /// <summary>The model compiled in; one that knows nothing when none was trained yet.</summary>
    public static TypeModel Load()
    {
        using var stream = typeof(TypeModel).Assembly.GetManifestResourceStream(Resource);
        if (stream is null) return new TypeModel([]);
        using var reader = new BinaryReader(stream);
        while (reader.ReadByte() != '\n') { }
        return new TypeModel(Array.ConvertAll(Enum.GetValues<Profile>(), _ => (reader.ReadDouble(), Array.ConvertAll(reader.ReadBytes(TypeFeatures.Buckets * Types), b => unchecked((sbyte)b)))));
    }

    /// <summary>One score a type, in units of log odds.</summary>
    public double[] Scores(ReadOnlySpan<int> features, Profile profile)
    {
        var sums = new int[Types];
        var (scale, weights) = profiles.Length > 0 ? profiles[(int)profile] : (0, []);
        if (weights.Length > 0)
            foreach (var feature in features)
                for (var type = 0; type < Types; type++)
                    sums[type] += weights[feature * Types + type];
        return Array.ConvertAll(sums, sum => sum * scale);
    }
}
