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

    [Fact]
    public async Task A_page_has_the_same_text_when_the_machine_is_busy_with_other_things()
    {
        var html = Treaty(2000);
        var cancellation = TestContext.Current.CancellationToken;
        var calm = await PageReader.ReadAsync(html, TimeSpan.FromMinutes(1), () => TimeSpan.Zero, cancellation);
        var busy = await PageReader.ReadAsync(html, TimeSpan.FromMicroseconds(1), () => TimeSpan.Zero, cancellation); // no work is done until the first deadlines
        var slow = await PageReader.ReadAsync(Treaty(60_000), TimeSpan.FromMicroseconds(1), Passing(), cancellation); // long enough for its deadline to be met, however late the timer rings
        Assert.Equal((false, false, true), (calm.IsFallback, busy.IsFallback, slow.IsFallback));
        Assert.Equal(calm.Passages.Select(passage => passage.Text), busy.Passages.Select(passage => passage.Text));
    }

    private static string Treaty(int paragraphs) =>
        "<html><body><nav><p>Home</p><p>About</p></nav><article><h1>Treaty</h1>" + string.Concat(Enumerable.Repeat("<p>The ministers of Freedonia and Sylvania signed a treaty.</p>", paragraphs)) + "</article></body></html>";

    private static Func<TimeSpan> Passing()
    {
        var asked = 0;
        return () => TimeSpan.FromSeconds(++asked);
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
