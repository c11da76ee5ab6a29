using Entente.Learning;
using Entente.Stories;

namespace Entente.Benchmarks.Stories;

/// <summary>How long it takes to place signatures: made-up ones, with the sizes of real ones and stories of one to forty documents.</summary>
internal static class StorySpeed
{
    private const int Days = 365, Vocabulary = 60_000;

    /// <summary>Seconds of processor time to place so many, and to work out their stories.</summary>
    public static (double Place, double Group, int Stories) Run(int count, ulong seed)
    {
        var signatures = Made(count, seed);
        var clock = Environment.CpuUsage.TotalTime;
        var index = new StoryIndex();
        foreach (var signature in signatures) index.Place(signature);
        var placed = (Environment.CpuUsage.TotalTime - clock).TotalSeconds;
        var stories = index.Changed().Changed.Count;
        return (placed, (Environment.CpuUsage.TotalTime - clock).TotalSeconds - placed, stories);
    }

    private static List<Signature> Made(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        var signatures = new List<Signature>(count);
        while (signatures.Count < count)
        {
            var size = random.Next(4) == 0 ? 1 + random.Next(40) : 1;
            var (day, words, names) = (random.Next(Days), Draw(random, 160), Draw(random, 40));
            for (var i = 0; i < size && signatures.Count < count; i++)
                signatures.Add(One(signatures.Count, day + random.Next(3), words, names, random));
        }
        random.Shuffle<Signature>(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(signatures));
        return signatures;
    }

    // Words by rank: common ones come up far more often than rare ones, as in any language.
    private static uint[] Draw(SeededRandom random, int count)
    {
        var drawn = new uint[count];
        for (var i = 0; i < count; i++) drawn[i] = (uint)Math.Pow(Vocabulary, random.NextSingle());
        return drawn;
    }

    private static Signature One(int number, int day, uint[] words, uint[] names, SeededRandom random)
    {
        var runs = Enumerable.Range(0, 300).Select(_ => (uint)random.NextBits()).ToArray();
        return new Signature
        {
            Id = $"made-{number}",
            Day = new DateOnly(2025, 1, 1).AddDays(day),
            Outlet = $"Outlet {random.Next(500)}",
            Owner = $"Owner {random.Next(300)}",
            Words = 400,
            Text = [.. MinHash.Of(runs, SignatureMaker.TextPlaces)],
            TextSize = runs.Length,
            Matter = [.. MinHash.Of(runs.AsSpan(0, 60), SignatureMaker.MatterPlaces)],
            MatterSize = 60,
            Terms = [.. Bag(words, 64, random)],
            Lead = [.. Bag(words, 24, random)],
            Names = [.. Bag(names, 20, random)],
        };
    }

    private static Weighted[] Bag(uint[] pool, int most, SeededRandom random)
    {
        var bag = new TermBag();
        foreach (var word in pool)
            if (random.Next(3) > 0) bag.Add(Hashing.Mix(word), Math.Max(0.1, Math.Log(word) / Math.Log(Vocabulary)));
        return bag.Heaviest(most);
    }
}
