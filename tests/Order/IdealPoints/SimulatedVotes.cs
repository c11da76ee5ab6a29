using Entente.Order.IdealPoints;

namespace Entente.Tests.Order.IdealPoints;

/// <summary>Votes of countries whose places are known, drawn from the model itself.</summary>
internal sealed record SimulatedVotes(IReadOnlyList<Ballot> Ballots, IReadOnlyDictionary<(int Country, int Session), double> Places)
{
    public const int Positive = 1, Negative = 2;

    /// <param name="countries">How many, numbered from 1.</param>
    /// <param name="sessions">How many.</param>
    /// <param name="votes">Roll calls in a session.</param>
    /// <param name="step">Standard deviation of a country's step between sessions.</param>
    /// <param name="seed">Seed.</param>
    public static SimulatedVotes Draw(int countries, int sessions, int votes, double step, ulong seed)
    {
        var random = new CounterRandom(seed, 0);
        var next = 0;
        var places = new Dictionary<(int, int), double>();
        var ballots = new List<Ballot>();
        for (var country = 1; country <= countries; country++)
        {
            var place = country switch { Positive => 1.5, Negative => -1.5, _ => random.Normal(next++) };
            for (var session = 1; session <= sessions; session++) places[(country, session)] = place += session == 1 ? 0 : step * random.Normal(next++);
        }
        for (var session = 1; session <= sessions; session++)
            for (var vote = 1; vote <= votes; vote++)
            {
                var (slope, centre, half) = (random.Normal(next++), 0.7 * random.Normal(next++), 0.1 + (0.5 * random.Uniform(next++)));
                for (var country = 1; country <= countries; country++)
                {
                    var leaning = (slope * places[(country, session)]) + random.Normal(next++);
                    ballots.Add(new Ballot(country, session, (session * 1000) + vote, leaning < centre - half ? 1 : leaning < centre + half ? 2 : 3));
                }
            }
        return new SimulatedVotes(ballots, places);
    }

    /// <summary>The true places on the scale of the results.</summary>
    public Func<IdealPoint, double> Standardised()
    {
        var mean = Places.Values.Average();
        var deviation = Math.Sqrt(Places.Values.Sum(p => (p - mean) * (p - mean)) / (Places.Count - 1));
        return point => (Places[(point.Country, point.Session)] - mean) / deviation;
    }

    public double Correlation(IdealPointTable table)
    {
        var pairs = table.Points.Select(p => (X: Places[(p.Country, p.Session)], Y: p.Mean)).ToList();
        var (x, y) = (pairs.Average(p => p.X), pairs.Average(p => p.Y));
        return pairs.Sum(p => (p.X - x) * (p.Y - y)) / Math.Sqrt(pairs.Sum(p => (p.X - x) * (p.X - x)) * pairs.Sum(p => (p.Y - y) * (p.Y - y)));
    }
}
