namespace Entente.Order.Relations;

/// <summary>How one state treated another over some months, from coded events.</summary>
/// <param name="Events">How many events.</param>
/// <param name="Net">Cooperation less conflict, in weights of events; grows with what is covered.</param>
/// <param name="Cooperation">Share of cooperation in all weight, 0 to 1.</param>
/// <param name="Score">Mean PLOVER score, −10 to 10.</param>
/// <param name="Exposure">Share of all weight between any two states in the same months, 0 to 1: how much the pair is in the news.</param>
/// <param name="Says">(Cooperation − conflict) / both, of what was said, −1 to 1; null when nothing was.</param>
/// <param name="Does">The same of what was done.</param>
/// <param name="Asymmetry">Mean score towards the other less the other's mean score back; null when the other did nothing.</param>
/// <param name="Reciprocity">Correlation over months of the net of both ways, −1 to 1; null below <see cref="FewestMonths"/> months with events both ways.</param>
public sealed record Relation(long Events, double Net, double Cooperation, double Score, double? Exposure, double? Says, double? Does, double? Asymmetry, double? Reciprocity)
{
    /// <summary>Months with events both ways below which there is no reciprocity.</summary>
    public const int FewestMonths = 6;

    /// <summary>What is said less what is done: above 0 where words are friendlier than deeds; null when either is unknown.</summary>
    public double? Gap => Says - Does;

    /// <summary>Measures a relation.</summary>
    /// <param name="there">What the one did to the other, a month each.</param>
    /// <param name="back">What the other did to the one.</param>
    /// <param name="all">Weight of all events between any two states in these months.</param>
    /// <returns>Null when the one did nothing.</returns>
    public static Relation? Of(IReadOnlyList<Conduct> there, IReadOnlyList<Conduct> back, double all)
    {
        var weight = there.Sum(month => month.Weight);
        if (!(weight > 0)) return null;
        var (vc, mc, vf, mf) = (there.Sum(month => month.VerbalCooperation), there.Sum(month => month.MaterialCooperation), there.Sum(month => month.VerbalConflict), there.Sum(month => month.MaterialConflict));
        return new Relation(there.Sum(month => month.Events), vc + mc - vf - mf, (vc + mc) / weight, Mean(there)!.Value, all > 0 ? weight / all : null, Balance(vc, vf), Balance(mc, mf), Mean(there) - Mean(back), Correlation(there, back));
    }

    private static double? Balance(double cooperation, double conflict) => cooperation + conflict > 0 ? (cooperation - conflict) / (cooperation + conflict) : null;

    private static double? Mean(IReadOnlyList<Conduct> months)
    {
        var weight = months.Sum(month => month.Weight);
        return weight > 0 ? months.Sum(month => month.Weight * month.Score) / weight : null;
    }

    private static double? Correlation(IReadOnlyList<Conduct> there, IReadOnlyList<Conduct> back)
    {
        var answers = back.ToDictionary(month => month.Month, month => month.Net);
        var pairs = there.Where(month => answers.ContainsKey(month.Month)).Select(month => (X: month.Net, Y: answers[month.Month])).ToList();
        if (pairs.Count < FewestMonths) return null;
        var (x, y) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        var (xx, yy) = (pairs.Sum(pair => (pair.X - x) * (pair.X - x)), pairs.Sum(pair => (pair.Y - y) * (pair.Y - y)));
        return xx > 0 && yy > 0 ? pairs.Sum(pair => (pair.X - x) * (pair.Y - y)) / Math.Sqrt(xx * yy) : null;
    }
}
