using Entente.Events;
using Entente.Storage.Queries;
using Entente.Storage.Store;
using Entente.Tests.Storage.Store;
using Xunit;

namespace Entente.Tests.Storage.Queries;

public sealed class DyadOrderTests : IDisposable
{
    private static readonly string[] others = ["IND", "BRA", "ZAF", "IRN", "EGY", "ETH"];
    private static readonly double[] scores = [2.5, -9.5, 3.4, -0.1, 7, -3.5, 1.9, 6.4, -5.6];

    private readonly string folder = Directory.CreateTempSubdirectory("entente-dyads").FullName;

    [Fact]
    public void Sums_do_not_depend_on_the_order_in_which_events_came()
    {
        Event[] events = [.. scores.Select((score, i) => Told.Event($"e{i}", EventType.Consult, "RUS", "CHN", FilledStore.March) with
        {
            Score = score,
            Recipient = [Told.Party("CHN"), .. others.Take(i % 7).Select(country => Told.Party(country))],
        })];
        var wanted = Dyads("given", events);
        Assert.Equal(wanted, Dyads("reversed", [.. events.Reverse()]));
        Assert.Equal(wanted, Dyads("by-score", [.. events.OrderBy(e => e.Score)]));
        var weights = scores.Select((_, i) => 1.0 / (1 + (i % 7))).ToList();
        Assert.Equal(weights.Zip(scores, (weight, score) => weight * score).Sum() / weights.Sum(), wanted.Single(dyad => (dyad.Actor, dyad.Recipient) == ("RUS", "CHN")).Score, 12);
    }

    public void Dispose() => Directory.Delete(folder, true);

    private IReadOnlyList<DyadRecord> Dyads(string name, Event[] events)
    {
        using var store = DuckStore.Open(Path.Combine(folder, $"{name}.duckdb"));
        var document = Told.Document("a", 1, day: FilledStore.March);
        store.Write(batch =>
        {
            batch.PutDocument(document);
            batch.PutReading(Told.Rows(document, events));
            batch.ReplaceStories([], [Told.Story("one", "a")], [.. events.Select(e => new MergedEvent(e.Id, "one", [e.Id], 1, 1, 1, false))]);
        });
        return [.. new Answers(store).Dyads(EventQuery.All)];
    }
}
