using Entente.Order.Blocs;
using Xunit;

namespace Entente.Tests.Order.Blocs;

public sealed class HistoricalNetworksTests
{
    [Fact]
    public void The_highland_tribes_have_index_7_and_three_camps_at_2()
    {
        var tribes = SignedNetworks.OfRows(SignedNetworks.Rows("highland-tribes.csv"));
        var two = Frustration.Of(tribes)!;
        Assert.Equal((7, true), (two.Cost, two.IsProven));
        var any = Clusterability.Of(tribes)!;
        Assert.Equal((2, 3, true), (any.Cost, any.Camps.Count, any.IsProven));
    }

    [Fact]
    public void Every_window_of_published_ties_is_proven_and_equals_the_reference()
    {
        var reference = SignedNetworks.Rows("frustration-half.csv").ToDictionary(row => row[0]);
        var windows = SignedNetworks.Rows("cow-4year-windows-1946-1999.csv.gz").GroupBy(row => row[0]).ToList();
        Assert.Equal(51, windows.Count);
        var seen = 0;
        foreach (var window in windows)
        {
            var network = SignedNetworks.OfRows(window);
            var (two, any, triads) = (Frustration.Of(network)!, Clusterability.Of(network)!, TriadBalance.Of(network)!);
            Assert.True(two.IsProven && any.IsProven, window.Key);
            Assert.True(any.Cost <= two.Cost, window.Key);
            if (!reference.TryGetValue(window.Key, out var row)) continue;
            seen++;
            Assert.Equal(string.Join(',', row), $"{window.Key},{network.Nodes.Count},{network.Ties.Count},{network.Ties.Count(tie => tie.Weight < 0)},{triads.Balanced},{triads.Unbalanced},{two.Cost}");
        }
        Assert.Equal(reference.Count, seen);
    }
}
