using Entente.Order.IdealPoints;

namespace Entente.Benchmarks.Order;

/// <summary>The half of the published estimates (April 2020) that comparison may use.</summary>
internal sealed class PublishedPoints(IReadOnlyDictionary<(int Country, int Session), double> means)
{
    private const int FewestInSession = 3;

    /// <summary>Null when the corpus is not there.</summary>
    public static PublishedPoints? Read(Corpora corpora) => corpora.Find("order/unga-ideal-points/published-apr2020-half.csv.gz") is not { } path ? null
        : new(AssemblyVotes.Rows(path).ToDictionary(row => (int.Parse(row[0]), int.Parse(row[1])), row => double.Parse(row[3])));

    public PointComparison Compare(IdealPointTable table)
    {
        var pairs = (from point in table.Points
                     where means.ContainsKey((point.Country, point.Session))
                     select (point.Session, Ours: point.Mean, Theirs: means[(point.Country, point.Session)])).ToList();
        var worst = pairs.GroupBy(p => p.Session).Where(g => g.Count() >= FewestInSession).Select(g => (Session: g.Key, R: Correlation([.. g]))).MinBy(s => s.R);
        return new PointComparison(pairs.Count, Correlation(pairs), Math.Sqrt(pairs.Average(p => (p.Ours - p.Theirs) * (p.Ours - p.Theirs))), worst.Session, worst.R);
    }

    private static double Correlation(List<(int Session, double Ours, double Theirs)> pairs)
    {
        var (x, y) = (pairs.Average(p => p.Ours), pairs.Average(p => p.Theirs));
        return pairs.Sum(p => (p.Ours - x) * (p.Theirs - y)) / Math.Sqrt(pairs.Sum(p => (p.Ours - x) * (p.Ours - x)) * pairs.Sum(p => (p.Theirs - y) * (p.Theirs - y)));
    }
}
