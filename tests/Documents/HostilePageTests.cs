using Entente.Documents.Web;
using Xunit;

namespace Entente.Tests.Documents;

public sealed class HostilePageTests
{
    public static TheoryData<string> Shapes => new(HostilePages.Names);

    [Fact]
    public void There_are_forty_shapes() => Assert.Equal(40, HostilePages.Names.Distinct().Count());

    // By the clock, with room for a busy machine: two seconds of parsing are the limit, reading without a tree follows.
    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Every_shape_ends_in_time_with_its_text(string shape)
    {
        var small = await Read(shape, 16_000);
        var large = await Read(shape, 64_000);
        Assert.True(large < 6, $"{shape}: {large:0.00} s");
        Assert.True(large < 1 || large < small * 16, $"{shape}: {small:0.00} s, four times as long {large:0.00} s");
    }

    private static async Task<double> Read(string shape, int length)
    {
        var html = HostilePages.Make(shape, length);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var page = await PageReader.ReadAsync(html, TestContext.Current.CancellationToken);
        var time = watch.Elapsed.TotalSeconds;
        Assert.True(page.Passages.Any(passage => passage.Text.Contains("ministers of Freedonia", StringComparison.Ordinal)), $"{shape}: no text");
        return time;
    }
}
