using System.IO.Compression;
using System.Text;
using Entente.Storage.Exports.Evidence;
using Entente.Tests.Documents;
using Xunit;

namespace Entente.Tests.Storage.Exports;

public sealed class EvidenceBundleTests
{
    [Fact]
    public void A_bundle_holds_documents_with_their_bytes_readings_and_corrections()
    {
        using var folder = new Folder();
        var receipt = Write(folder.At("a.zip"));
        Assert.Equal((2, 2, 1), (receipt.Documents, receipt.Readings, receipt.Corrections));
        using var archive = ZipFile.OpenRead(folder.At("a.zip"));
        Assert.Equal(["originals/00000001.html", "originals/00000002.txt", "documents.ndjson", "readings.ndjson", "corrections.ndjson", "manifest.json"], archive.Entries.Select(entry => entry.FullName));
        using var original = new StreamReader(archive.GetEntry("originals/00000001.html")!.Open());
        Assert.Equal("<p>Ænglisc</p>", original.ReadToEnd());
        Assert.Empty(EvidenceBundle.Check(folder.At("a.zip")));
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes()
    {
        using var folder = new Folder();
        Assert.Equal(Write(folder.At("a.zip")).Seal, Write(folder.At("b.zip")).Seal);
        Assert.Equal(File.ReadAllBytes(folder.At("a.zip")), File.ReadAllBytes(folder.At("b.zip")));
    }

    [Fact]
    public void Every_changed_byte_is_noticed()
    {
        using var folder = new Folder();
        Write(folder.At("a.zip"));
        var bytes = File.ReadAllBytes(folder.At("a.zip"));
        for (var i = 0; i < bytes.Length; i += 13)
        {
            bytes[i] ^= 0x10;
            File.WriteAllBytes(folder.At("b.zip"), bytes);
            Assert.NotEmpty(EvidenceBundle.Check(folder.At("b.zip")));
            bytes[i] ^= 0x10;
        }
    }

    [Fact]
    public void A_bundle_that_is_cut_is_noticed()
    {
        using var folder = new Folder();
        Write(folder.At("a.zip"));
        var bytes = File.ReadAllBytes(folder.At("a.zip"));
        foreach (var length in (int[])[0, 10, bytes.Length / 2, bytes.Length - 1])
        {
            File.WriteAllBytes(folder.At("b.zip"), bytes[..length]);
            Assert.NotEmpty(EvidenceBundle.Check(folder.At("b.zip")));
        }
    }

    [Fact]
    public void A_part_that_was_replaced_is_named()
    {
        using var folder = new Folder();
        Write(folder.At("a.zip"));
        using (var archive = ZipFile.Open(folder.At("a.zip"), ZipArchiveMode.Update))
        {
            archive.GetEntry("readings.ndjson")!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("readings.ndjson").Open());
            writer.Write("{}\n");
        }
        Assert.Contains(EvidenceBundle.Check(folder.At("a.zip")), problem => problem.StartsWith("readings.ndjson has the hash", StringComparison.Ordinal));
    }

    private static BundleReceipt Write(string path) => EvidenceBundle.Write(path,
        [new("d1", Bytes("{\"id\":\"d1\"}"), Bytes("<p>Ænglisc</p>"), "text/html"), new("d2", Bytes("{\"id\":\"d2\"}"), Bytes("plain"), "text/plain")],
        [Bytes("{\"events\":[]}\n"), Bytes("{\"events\":[1]}")], [Bytes("{\"who\":\"us\"}")], Written.About, TestContext.Current.CancellationToken);

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
