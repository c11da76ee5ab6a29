using Entente.Events;
using Entente.Learning;
using Entente.Stories;

namespace Entente.Tests.Stories;

/// <summary>Signatures made of a topic and a text, without reading anything.</summary>
internal static class Made
{
    public static readonly DateOnly Day = new(2026, 3, 3);

    /// <summary>A document that tells happening <paramref name="topic"/> in text <paramref name="text"/>; documents of one topic share most words, those of one text all runs.</summary>
    public static Signature Document(string id, int topic, int text, int day = 0, string? outlet = null, string? owner = null, string[]? credits = null, IReadOnlyList<Act>? acts = null)
    {
        var runs = Numbers(1000 + text, 200);
        var pairs = Numbers(5000 + text, 40);
        return new Signature
        {
            Id = id,
            Day = Day.AddDays(day),
            Outlet = outlet,
            Owner = owner ?? outlet,
            Words = 300,
            Credits = credits ?? [],
            CreditOwners = credits ?? [],
            Text = [.. MinHash.Of(runs, SignatureMaker.TextPlaces)],
            TextSize = runs.Length,
            Matter = [.. MinHash.Of(pairs, SignatureMaker.MatterPlaces)],
            MatterSize = pairs.Length,
            Terms = [.. Bag(topic, 40)],
            Lead = [.. Bag(topic, 12)],
            Names = [.. Bag(topic + 100_000, 8)],
            Acts = acts ?? [],
        };
    }

    public static Act Act(string id, EventType type, string? actor, string? recipient, Factuality factuality = Factuality.Actual, double confidence = 0.8, string? speaker = null, int day = 0) => new()
    {
        Id = id,
        Type = type,
        Factuality = factuality,
        Actor = actor is null ? [] : [new ActParty(actor, actor, actor, [])],
        Recipient = recipient is null ? [] : [new ActParty(recipient, recipient, recipient, [])],
        Start = Day.AddDays(day),
        End = Day.AddDays(day),
        Speakers = speaker is null ? [] : [speaker],
        Confidence = Math.Round(confidence * 255) / 255,
    };

    public static uint[] Numbers(int seed, int count)
    {
        var random = new SeededRandom((ulong)seed);
        var numbers = new uint[count];
        for (var i = 0; i < count; i++) numbers[i] = (uint)random.NextBits();
        return numbers;
    }

    private static Weighted[] Bag(int topic, int count)
    {
        var bag = new TermBag();
        foreach (var number in Numbers(topic, count)) bag.Add(number, 0.8);
        return bag.Heaviest(count);
    }
}
