using Entente.Events;
using Entente.Storage.Store;
using Entente.Tests.Storage.Store;
using KeptStore = Entente.Storage.Store.Store;

namespace Entente.Tests.Storage.Queries;

/// <summary>A store with two documents, two stories and five events, opened when the first test asks.</summary>
public abstract class FilledStore : IDisposable
{
    private readonly Lazy<KeptStore> store;

    protected FilledStore() => store = new Lazy<KeptStore>(() =>
    {
        var opened = Open();
        Fill(opened);
        return opened;
    });

    public static DateOnly March { get; } = new(2022, 3, 1);

    public static DateOnly April { get; } = new(2022, 4, 12);

    public KeptStore Store => store.Value;

    public virtual void Dispose()
    {
        if (store.IsValueCreated) store.Value.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract KeptStore Open();

    private static void Fill(KeptStore store)
    {
        var a = Told.Document("a", 1, "A visit ended with a joint statement of the two, and much more was said of it in many words. Yes, we agree.", March);
        var b = Told.Document("b", 2, "Élan: a visit, a visit.", March, "Wire Two");
        Event[] second =
        [
            Told.Event("e2", EventType.Consult, "RUS", "CHN", March), Told.Event("e3", EventType.Aid, "USA", "CHN", March.AddDays(30), 2),
            Told.Event("e4", EventType.Consult, "RUS", "CHN", April) with { Reciprocal = true, Actor = Three, Recipient = Three },
            Told.Event("e5", EventType.Assault, "IRN", "ISR", April.AddDays(1), 4) with { Confidence = 0.9 },
            Told.Event("e6", EventType.Agree, "USA", "UKR", March, 3) with
            {
                Date = null, Of = EventType.Aid, Factuality = Factuality.Planned, Background = true, Place = new EventPlace("Klow", "SYD", 1, 2, "city", default),
                Attribution = [new Attribution(Told.Party("USA"), new Phrase("said", default), AttributionKind.Quote)],
            },
        ];
        store.Write(batch =>
        {
            batch.PutDocument(a);
            batch.PutDocument(b);
            batch.PutReading(Told.Rows(a, [Told.Event("e1", EventType.Consult, "RUS", "CHN", March)], Told.Statement("s1", "RUS", "Yes, we agree.", "USA")));
            batch.PutReading(Told.Rows(b, second, Told.Statement("s2", "CHN", "We do not.", "USA")));
            batch.ReplaceStories([], [Told.Story("one", "a"), Told.Story("two", "b") with { FirstSeen = DateOnly.FromDateTime(Told.Moment.Date), Outlets = 2 }],
                [new MergedEvent("e1", "one", ["e1", "e2"], 2, 2, 2, true), .. second.Skip(1).Select(e => new MergedEvent(e.Id, "two", [e.Id], 1, 1, 1, false))]);
        });
    }

    private static Party[] Three => [Told.Party("RUS"), Told.Party("CHN"), Told.Party("IND"), Told.Party("UNO")];
}
