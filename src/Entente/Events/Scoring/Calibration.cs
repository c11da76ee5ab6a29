namespace Entente.Events.Scoring;

/// <summary>Whether events of a confidence are right as often as it says.</summary>
internal static class Calibration
{
    private const int Bins = 10;

    /// <summary>Ten equal bins from 0 to 1: how many events, their mean confidence, the share that is right; nulls in an empty bin.</summary>
    public static IReadOnlyList<(double From, int N, double? Mean, double? Right)> Binned(IReadOnlyList<JudgedEvent> judged) =>
        [.. Enumerable.Range(0, Bins).Select(bin =>
        {
            var inside = judged.Where(e => Math.Min(Bins - 1, (int)(e.Confidence * Bins)) == bin).ToList();
            return ((double)bin / Bins, inside.Count, inside.Count == 0 ? (double?)null : inside.Average(e => e.Confidence), inside.Count == 0 ? (double?)null : inside.Average(Right));
        })];

    /// <summary>Mean distance of confidence and share right over the bins, weighted by their events; null on none.</summary>
    public static double? ExpectedError(IReadOnlyList<JudgedEvent> judged) =>
        judged.Count == 0 ? null : Binned(judged).Sum(bin => bin.N == 0 ? 0 : bin.N * Math.Abs(bin.Mean!.Value - bin.Right!.Value)) / judged.Count;

    /// <summary>Mean squared distance of confidence and outcome; null on none.</summary>
    public static double? Brier(IReadOnlyList<JudgedEvent> judged) => judged.Count == 0 ? null : judged.Average(e => (e.Confidence - Right(e)) * (e.Confidence - Right(e)));

    private static double Right(JudgedEvent e) => e.IsRight ? 1 : 0;
}
