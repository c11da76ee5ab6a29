using System.IO.Compression;
using System.Text;
using Xunit;

namespace Entente.Tests.Documents;

public sealed class GzipTests
{
    [Fact]
    public async Task Members_are_read_one_after_another_with_zeros_behind()
    {
        var received = await Take.Input([.. Zip(Lines(0, 500)), .. Zip(""), .. Zip(Lines(500, 700)), .. new byte[512]]);
        Assert.Equal(700, received.Count);
        Assert.All(received, one => Assert.Null(one.Rejection));
        Assert.Equal(["0", "699"], [received[0].Document!.Id, received[^1].Document!.Id]);
    }

    [Fact]
    public async Task A_cut_at_any_byte_is_noticed_and_what_stood_before_is_given()
    {
        var (first, second) = (Zip(Lines(0, 40)), Zip(Lines(40, 80)));
        byte[] whole = [.. first, .. second];
        for (var cut = first.Length + 1; cut < whole.Length; cut++)
        {
            var received = await Take.Input(whole[..cut]);
            Assert.True(received.Count(one => one.Document is not null) >= 40, $"cut at {cut}");
            Assert.Contains("byte", Assert.Single(received, one => one.Rejection is not null).Rejection!.Cause, StringComparison.Ordinal);
            Assert.NotNull(received[^1].Rejection);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_flipped_bit_is_noticed_wherever_it_stands(int seed)
    {
        var whole = Zip(Lines(0, 60));
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var damaged = (byte[])whole.Clone();
            var at = random.Next(10, whole.Length); // in the header, only the magic and the flags carry meaning
            damaged[at] ^= (byte)(1 << random.Next(8));
            Assert.True((await Take.Input(damaged)).Any(one => one.Rejection is not null), $"seed {seed}, byte {at}");
        }
    }

    [Fact]
    public async Task Bytes_behind_the_end_are_named_and_cost_nothing()
    {
        var received = await Take.Input([.. Zip("Freedonia and Sylvania opened their border to each other."), .. "garbage"u8]);
        Assert.Equal("Freedonia and Sylvania opened their border to each other.", received[0].Document!.Text);
        Assert.Contains("follow", Assert.Single(received.Skip(1)).Rejection!.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_text_is_rejected_whole() => Assert.Contains("cut at byte", (await Take.Rejected(Zip(Lines(0, 300).Replace('{', ' '))[..^300])).Cause, StringComparison.Ordinal);

    [Fact]
    public async Task A_bomb_stops_while_it_is_read()
    {
        var bomb = Zip(new string('a', 40 << 20));
        Assert.Contains("200-fold", (await Take.Rejected(bomb)).Cause, StringComparison.Ordinal);
        Assert.Contains("more than 50 MiB", (await Take.Rejected(Zip(string.Concat(Enumerable.Range(0, 8_000_000).Select(i => $"{i * 7919L % 9999991}"))))).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_small_members_are_as_good_as_one()
    {
        var bytes = new MemoryStream();
        for (var i = 0; i < 3000; i++) bytes.Write(Zip(Lines(i, i + 1)));
        var received = await Take.Input(bytes.ToArray());
        Assert.Equal(Enumerable.Range(0, 3000).Select(i => $"{i}"), received.Select(one => one.Document!.Id));
    }

    private static string Lines(int from, int to) =>
        string.Concat(Enumerable.Range(from, to - from).Select(i => $"{{\"id\": \"{i}\", \"text\": \"Report {i} of {i * 7919 % 1009}: the ministers of Freedonia and Sylvania met again.\"}}\n"));

    private static byte[] Zip(string text)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return text.Length > 0 ? bytes.ToArray() : [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }
}
