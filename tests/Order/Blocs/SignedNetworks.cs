using System.IO.Compression;
using Entente.Order.Blocs;
using Xunit;

namespace Entente.Tests.Order.Blocs;

/// <summary>Signed networks to measure: made at random, or those of the data sets where this machine has them (ENTENTE_CORPORA, else beside the repository).</summary>
internal static class SignedNetworks
{
    /// <summary>A network of which every pair is tied with some probability, in weights −most to most.</summary>
    public static SignedNetwork Random(int seed, int nodes, double density, int most, double unit = 1)
    {
        var random = new Random(seed);
        var ties = new List<SignedTie>();
        for (var a = 0; a < nodes; a++)
            for (var b = 0; b < a; b++)
                if (random.NextDouble() < density)
                    ties.Add(new SignedTie(Name(a), Name(b), (random.Next(2) == 0 ? 1 : -1) * unit * (1 + random.Next(most))));
        return SignedNetwork.Of(Enumerable.Range(0, nodes).Select(Name), ties);
    }

    /// <summary>A network of perfect camps, of which some ties then change their sign.</summary>
    public static (SignedNetwork Network, Camps Planted, int Flipped) Planted(int seed, int nodes, int camps, double density, double flips)
    {
        var (random, ties, flipped) = (new Random(seed), new List<SignedTie>(), 0);
        for (var a = 0; a < nodes; a++)
            for (var b = 0; b < a; b++)
            {
                if (random.NextDouble() >= density) continue;
                var isFlipped = random.NextDouble() < flips;
                if (isFlipped) flipped++;
                ties.Add(new SignedTie(Name(a), Name(b), a % camps == b % camps != isFlipped ? 1 : -1));
            }
        var names = Enumerable.Range(0, nodes).Select(Name).ToList();
        return (SignedNetwork.Of(names, ties), Camps.From(names, Enumerable.Range(0, nodes).Select(node => node % camps)), flipped);
    }

    public static SignedNetwork Of(params (string A, string B, double Weight)[] ties) => SignedNetwork.Of([], ties.Select(tie => new SignedTie(tie.A, tie.B, tie.Weight)));

    public static string Name(int node) => $"n{node:000}";

    /// <summary>Lines of a file of <c>order/signed-networks</c> without the header, in columns.</summary>
    public static List<string[]> Rows(string file)
    {
        var folder = Environment.GetEnvironmentVariable("ENTENTE_CORPORA") ?? Path.Combine(Repository.Root, "..", "shared", "data");
        var path = Path.Combine(folder, "order", "signed-networks", file);
        Assert.SkipUnless(File.Exists(path), $"The data set order/signed-networks/{file} is not on this machine; set ENTENTE_CORPORA to the folder that holds it.");
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(','))];
    }

    /// <summary>The network of rows that end in from, to, sign.</summary>
    public static SignedNetwork OfRows(IEnumerable<string[]> rows) => SignedNetwork.Of([], rows.Select(row => new SignedTie(row[^3], row[^2], double.Parse(row[^1]))));
}
