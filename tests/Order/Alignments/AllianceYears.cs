using Entente.Order.Alignments;

namespace Entente.Tests.Order.Alignments;

/// <summary>Portfolios of a year's alliances among all states of that year.</summary>
internal static class AllianceYears
{
    private const int LastYearOfList = 2016;

    public static (List<int> States, Portfolios Portfolios) Load(int year)
    {
        var states = OrderFiles.Rows("states/cow-system.csv")
            .Where(r => int.Parse(r[^2][..4]) <= year && int.Parse(r[^1][..4]) >= Math.Min(year, LastYearOfList))
            .Select(r => int.Parse(r[0])).Distinct().Order().ToList();
        var places = states.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => p.i);
        var ties = OrderFiles.Rows("alliances/atop51-directed-dyad-year.csv.gz")
            .Where(r => r[2] == $"{year}" && places.ContainsKey(int.Parse(r[0])) && places.ContainsKey(int.Parse(r[1])))
            .Select(r => (places[int.Parse(r[0])], places[int.Parse(r[1])], AllianceTie.Value(r[3] == "1", r[4] == "1", r[5] == "1", r[6] == "1", r[7] == "1")));
        return (states, Portfolios.OfTies(Scale.Alliances, states.Count, ties));
    }
}
