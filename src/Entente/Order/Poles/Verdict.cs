namespace Entente.Order.Poles;

/// <summary>What one rule says of one distribution of capability.</summary>
/// <param name="Kind">How many poles.</param>
/// <param name="Poles">Their number; null where the rule does not count them.</param>
/// <param name="Why">The figures that decided, in words.</param>
public sealed record Verdict(PolarityKind Kind, int? Poles, string Why)
{
    internal static Verdict Counted(int poles, string why) => new(Kinds(poles), poles, why);

    private static PolarityKind Kinds(int poles) => poles switch
    {
        1 => PolarityKind.Unipolar,
        2 => PolarityKind.Bipolar,
        > 2 => PolarityKind.Multipolar,
        _ => PolarityKind.Undecided,
    };
}
