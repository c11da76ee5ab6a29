using System.IO.Compression;
using System.Text;
using Entente.Documents;
using Xunit;
using ZstdSharp;

namespace Entente.Tests.Documents;

public sealed class WarcTests
{
    [Theory]
    [InlineData("plain", "1.0")]
    [InlineData("gz", "1.1")]
    [InlineData("gz at once", "1.0")]
    [InlineData("zst", "1.1")]
    public async Task Pages_are_read_in_order_and_the_rest_is_counted(string form, string version)
    {
        byte[][] records =
        [
            WarcBytes.Record("warcinfo", "software: x\r\n"u8.ToArray(), "Content-Type: application/warc-fields\r\n", version), WarcBytes.Page(1, version),
            WarcBytes.Record("request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray(), "Content-Type: application/http; msgtype=request\r\n", version),
            WarcBytes.Response(2, WarcBytes.Http("nothing", status: "404 Not Found"), version), WarcBytes.Response(3, WarcBytes.Http("x", "Content-Type: image/png\r\n"), version), WarcBytes.Page(4, version),
        ];
        var bytes = form switch
        {
            "plain" => WarcBytes.Join(records),
            "gz" => WarcBytes.Join(records.Select(WarcBytes.Zip)),
            "gz at once" => WarcBytes.Zip(WarcBytes.Join(records)),
            _ => WarcBytes.Join(records.Select(Zstd)),
        };
        var passed = new List<Passed>();
        var received = await Read(bytes, form == "zst" ? "a.warc.zst" : "a.warc", new IntakeOptions { Passed = new Told(passed) });
        Assert.Equal(["https://a.example/1", "https://a.example/4"], received.Select(one => one.Document?.Url));
        Assert.Equal("2022-03-30T10:15:00Z", received[0].Document!.Retrieved);
        Assert.Null(received[0].Document!.Published);
        Assert.Equal(4, Assert.Single(passed).Count);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("chunked")]
    [InlineData("said to be chunked")]
    [InlineData("said to be gzip")]
    public async Task What_http_put_around_a_page_is_taken_off(string coding)
    {
        var page = Encoding.UTF8.GetBytes($"<html><body><p>{WarcBytes.Sentence}</p></body></html>");
        var (body, fields) = coding switch
        {
            "gzip" => (WarcBytes.Zip(page), "Content-Encoding: gzip\r\n"),
            "deflate" => (Packed(page, stream => new ZLibStream(stream, CompressionLevel.Optimal)), "Content-Encoding: deflate\r\n"),
            "br" => (Packed(page, stream => new BrotliStream(stream, CompressionLevel.Optimal)), "Content-Encoding: br\r\n"),
            "chunked" => ([.. "A\r\n"u8, .. page[..10], .. Encoding.UTF8.GetBytes($"\r\n{page.Length - 10:x};ext=1\r\n"), .. page[10..], .. "\r\n0\r\n\r\n"u8], "Transfer-Encoding: chunked\r\n"),
            "said to be chunked" => (page, "Transfer-Encoding: chunked\r\n"),
            _ => (page, "Content-Encoding: gzip\r\n"),
        };
        var received = Assert.Single(await Read(WarcBytes.Response(1, WarcBytes.Http(body, "Content-Type: text/html\r\n" + fields)), "a.warc"));
        Assert.Equal(WarcBytes.Sentence, received.Document?.Text);
        Assert.Equal(page, received.Original.ToArray());
    }

    [Fact]
    public async Task Texts_made_of_pages_are_read_too()
    {
        var record = WarcBytes.Record("conversion", Encoding.UTF8.GetBytes($"Border opens\n{WarcBytes.Sentence} {WarcBytes.Sentence}"), "Content-Type: text/plain\r\nWARC-Target-URI: https://a.example/w\r\n");
        Assert.Equal("https://a.example/w", Assert.Single(await Read(WarcBytes.Zip(record), "a.warc.wet.gz")).Document!.Url);
    }

    // Five records, the third damaged: all others come, and the damage is named at its place.
    [Theory]
    [InlineData("wrong Content-Length, too short")]
    [InlineData("wrong Content-Length, too long")]
    [InlineData("wrong Content-Length, beyond the end")]
    [InlineData("no Content-Length")]
    [InlineData("negative Content-Length")]
    [InlineData("line ends of the block changed")]
    [InlineData("header garbage")]
    [InlineData("wrong digest")]
    [InlineData("cut in the middle")]
    [InlineData("zeros in between")]
    [InlineData("endless header")]
    [InlineData("broken chunks")]
    [InlineData("broken gzip inside")]
    public async Task Damage_costs_one_record_and_is_named(string damage)
    {
        var good = WarcBytes.Page(3);
        var text = Encoding.UTF8.GetString(good);
        var length = text.Split("Content-Length: ")[1].Split('\r')[0];
        byte[] Changed(string from, string to) => Encoding.UTF8.GetBytes(text.Replace(from, to));
        var bad = damage switch
        {
            "wrong Content-Length, too short" => Changed($"Content-Length: {length}", "Content-Length: 20"),
            "wrong Content-Length, too long" => Changed($"Content-Length: {length}", "Content-Length: 900"),
            "wrong Content-Length, beyond the end" => Changed($"Content-Length: {length}", "Content-Length: 9999999"),
            "no Content-Length" => Changed("Content-Length", "Content-Lenght"),
            "negative Content-Length" => Changed($"Content-Length: {length}", "Content-Length: -5"),
            "line ends of the block changed" => Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n")),
            "header garbage" => [0x17, 0x99, 0, 0xFF, .. good[9..]],
            "wrong digest" => Changed("Tuesday", "Sunday!"),
            "cut in the middle" => good[..(good.Length / 2)],
            "zeros in between" => [.. new byte[700]],
            "endless header" => [.. good[..60], .. Encoding.UTF8.GetBytes(new string('x', 70_000)), .. good[60..]],
            "broken chunks" => WarcBytes.Response(3, WarcBytes.Http("5\r\nabcde\r\nFF\r\nabc", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n")),
            _ => WarcBytes.Response(3, WarcBytes.Http([0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7], "Content-Type: text/html\r\nContent-Encoding: gzip\r\n")),
        };
        byte[][] records = [WarcBytes.Page(1), WarcBytes.Page(2), bad, WarcBytes.Page(4), WarcBytes.Page(5)];
        Expect(await Read(WarcBytes.Join(records), "a.warc"), records[0].Length + records[1].Length, damage);
        if (damage is "zeros in between") return; // not a record at all, in an archive of members
        var members = records.Select(WarcBytes.Zip).ToArray();
        Expect(await Read(WarcBytes.Join(members), "a.warc.gz"), members[0].Length + members[1].Length, damage);
    }

    [Theory]
    [InlineData("cut", false)]
    [InlineData("cut", true)]
    [InlineData("first byte", false)]
    [InlineData("first byte", true)]
    [InlineData("flipped bit", false)]
    [InlineData("flipped bit", true)]
    [InlineData("garbage before", false)]
    [InlineData("garbage before", true)]
    public async Task A_damaged_member_costs_one_record(string damage, bool isZstd)
    {
        Func<byte[], byte[]> pack = isZstd ? Zstd : WarcBytes.Zip;
        byte[][] members = [.. Enumerable.Range(1, 5).Select(number => pack(WarcBytes.Page(number)))];
        var good = members[2];
        members[2] = damage switch
        {
            "cut" => good[..(good.Length * 2 / 3)],
            "first byte" => [0x42, .. good[1..]],
            "flipped bit" => [.. good[..(good.Length / 2)], (byte)(good[good.Length / 2] ^ 4), .. good[(good.Length / 2 + 1)..]],
            _ => [.. "not a member at all"u8],
        };
        Expect(await Read(WarcBytes.Join(members), isZstd ? "a.warc.zst" : "a.warc.gz"), members[0].Length + members[1].Length, damage);
    }

    [Fact]
    public async Task The_last_member_cut_at_any_byte_is_noticed()
    {
        byte[][] members = [.. Enumerable.Range(1, 2).Select(number => WarcBytes.Zip(WarcBytes.Page(number)))];
        var whole = WarcBytes.Join(members);
        for (var cut = members[0].Length + 1; cut < whole.Length; cut++)
        {
            var received = await Read(whole[..cut], "a.warc.gz");
            Assert.Equal("https://a.example/1", received[0].Document?.Url);
            Assert.Equal($"a.warc.gz@{members[0].Length}", Assert.Single(received.Skip(1)).Rejection!.Place);
        }
    }

    [Fact]
    public async Task Changed_line_ends_around_records_cost_nothing()
    {
        var text = Encoding.UTF8.GetString(WarcBytes.Page(2));
        var (header, block) = (text[..(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)], text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].TrimEnd());
        foreach (var end in (string[])["", "\n", "\r\n\r\n\r\n\r\n", "\n\n"])
        {
            var drifted = Encoding.UTF8.GetBytes(header.Replace("\r\n", "\n") + block + end);
            var received = await Read([.. WarcBytes.Page(1), .. drifted, .. WarcBytes.Page(3)], "a.warc");
            Assert.Equal(["https://a.example/1", "https://a.example/2", "https://a.example/3"], received.Select(one => one.Document?.Url));
        }
    }

    [Fact]
    public async Task An_archive_compressed_twice_is_refused_with_a_remedy() =>
        Assert.Contains("compressed twice", Assert.Single(await Read(WarcBytes.Zip(WarcBytes.Zip(WarcBytes.Page(1))), "x.gz")).Rejection!.Cause, StringComparison.Ordinal);

    [Fact]
    public async Task A_dictionary_in_the_first_frame_is_used()
    {
        var dictionary = DictBuilder.TrainFromBuffer(Enumerable.Range(0, 300).Select(number => WarcBytes.Page(number)).ToArray(), 8 << 10).ToArray();
        byte[] Frame(int number)
        {
            using var zstd = new Compressor(6);
            zstd.LoadDictionary(dictionary);
            return zstd.Wrap(WarcBytes.Page(number)).ToArray();
        }
        byte[] head = [0x5D, 0x2A, 0x4D, 0x18, .. BitConverter.GetBytes(dictionary.Length), .. dictionary];
        var received = await Read([.. head, .. Frame(1), .. Frame(2)], "a.warc.zst");
        Assert.Equal(["https://a.example/1", "https://a.example/2"], received.Select(one => one.Document?.Url));
        var packed = Zstd(dictionary);
        received = await Read([0x5D, 0x2A, 0x4D, 0x18, .. BitConverter.GetBytes(packed.Length), .. packed, .. Frame(3)], "a.warc.zst");
        Assert.Equal("https://a.example/3", Assert.Single(received).Document?.Url);
    }

    [Theory]
    [InlineData("video/mp4", 2)]
    [InlineData("text/html", 3)]
    public async Task A_record_too_large_is_never_held_and_only_a_page_of_that_size_is_named(string media, int count)
    {
        var huge = WarcBytes.Zip(WarcBytes.Response(2, WarcBytes.Http(new byte[65 << 20], $"Content-Type: {media}\r\n")));
        var received = await Read([.. WarcBytes.Zip(WarcBytes.Page(1)), .. huge, .. WarcBytes.Zip(WarcBytes.Page(3))], "a.warc.gz");
        Assert.Equal(count, received.Count);
        Assert.Equal(("https://a.example/1", "https://a.example/3"), (received[0].Document?.Url, received[^1].Document?.Url));
        if (count == 3) Assert.Contains("more than 67108864", received[1].Rejection!.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_inside_a_record_is_stopped()
    {
        var bomb = Packed(new byte[80 << 20], stream => new BrotliStream(stream, CompressionLevel.Fastest));
        var rejection = Assert.Single(await Read(WarcBytes.Response(1, WarcBytes.Http(bomb, "Content-Type: text/html\r\nContent-Encoding: br\r\n")), "a.warc")).Rejection!;
        Assert.Contains("decompressed", rejection.Cause, StringComparison.Ordinal);
    }

    private static void Expect(List<Received> received, int offset, string damage)
    {
        var documents = received.Where(one => one.Document is not null).Select(one => one.Document!.Url).ToList();
        Assert.True(documents.SequenceEqual(["https://a.example/1", "https://a.example/2", "https://a.example/4", "https://a.example/5"]), $"{damage}: {string.Join(' ', received.Select(one => one.Document?.Url ?? one.Rejection!.ToString()))}");
        var rejection = Assert.Single(received, one => one.Rejection is not null).Rejection!;
        Assert.EndsWith($"@{offset}", rejection.Place, StringComparison.Ordinal);
        Assert.NotEmpty(rejection.Remedy);
    }

    private static async Task<List<Received>> Read(byte[] bytes, string name, IntakeOptions? options = null)
    {
        using var folder = new Folder();
        await File.WriteAllBytesAsync(folder.At(name), bytes, TestContext.Current.CancellationToken);
        var received = await Take.All([folder.At(name)], options: options);
        return [.. received.Select(one => one with { Place = one.Place.Replace(folder.At("") + "/", ""), Rejection = one.Rejection is { } why ? why with { Place = why.Place.Replace(folder.At("") + "/", "") } : null })];
    }

    private static byte[] Zstd(byte[] bytes)
    {
        using var zstd = new Compressor(3);
        zstd.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        return zstd.Wrap(bytes).ToArray();
    }

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> open)
    {
        var made = new MemoryStream();
        using (var stream = open(made)) stream.Write(bytes);
        return made.ToArray();
    }

    private sealed class Told(List<Passed> passed) : IProgress<Passed>
    {
        public void Report(Passed value) => passed.Add(value);
    }
}
