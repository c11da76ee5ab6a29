using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Entente.Storage.Exports.Evidence;

/// <summary>Everything an answer rests on, in one archive that others can check: documents as received, what was read in them, what people corrected, and a manifest with the hash of each part.</summary>
public static class EvidenceBundle
{
    private const string ManifestName = "manifest.json";

    /// <summary>Writes a bundle; the file is there only once it is whole.</summary>
    /// <param name="path">The archive to write; replaced if it is there.</param>
    /// <param name="documents">The documents, read once and one at a time.</param>
    /// <param name="readings">What was read in them: one JSON object each, as the log keeps it.</param>
    /// <param name="corrections">What people corrected: one JSON object each.</param>
    /// <param name="about">Query, engine and time.</param>
    /// <param name="cancel">Stops between documents.</param>
    public static BundleReceipt Write(string path, IEnumerable<EvidenceDocument> documents, IEnumerable<ReadOnlyMemory<byte>> readings, IEnumerable<ReadOnlyMemory<byte>> corrections,
        ExportAbout about, CancellationToken cancel = default)
    {
        var partial = path + ".partial";
        var counts = Parts(partial, documents, readings, corrections, about, cancel);
        var seal = BundleSeal.Put(partial);
        File.Move(partial, path, overwrite: true);
        return counts with { Seal = seal };
    }

    /// <summary>What is wrong with a bundle, part by part.</summary>
    /// <param name="path">The archive.</param>
    /// <returns>One line for each thing that is not as it was written; empty when nothing has changed.</returns>
    public static IReadOnlyList<string> Check(string path)
    {
        var problems = new List<string>();
        var (said, right) = BundleSeal.Read(path);
        if (said != right) problems.Add($"{path}: the seal is {said}, but the archive's bytes give {right}");
        try
        {
            using var archive = ZipFile.OpenRead(path);
            Check(archive, problems);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or IOException or KeyNotFoundException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            problems.Add($"{path}: the archive cannot be read ({e.Message})");
        }
        return problems;
    }

    private static BundleReceipt Parts(string path, IEnumerable<EvidenceDocument> documents, IEnumerable<ReadOnlyMemory<byte>> readings, IEnumerable<ReadOnlyMemory<byte>> corrections,
        ExportAbout about, CancellationToken cancel)
    {
        using var file = File.Create(path);
        using var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: false) { Comment = BundleSeal.Open };
        var writer = new BundleWriter(archive);
        using var lines = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        var count = 0L;
        foreach (var document in documents)
        {
            cancel.ThrowIfCancellationRequested();
            lines.Write(writer.Original(document, ++count));
            lines.Write("\n"u8);
        }
        lines.Position = 0;
        writer.Lines("documents.ndjson", LinesOf(lines));
        var read = writer.Lines("readings.ndjson", readings);
        var corrected = writer.Lines("corrections.ndjson", corrections);
        writer.Manifest(ManifestName, about, count, read, corrected);
        return new BundleReceipt(count, read, corrected, "");
    }

    private static IEnumerable<ReadOnlyMemory<byte>> LinesOf(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        while (reader.ReadLine() is { } line) yield return System.Text.Encoding.UTF8.GetBytes(line);
    }

    private static void Check(ZipArchive archive, List<string> problems)
    {
        if (archive.GetEntry(ManifestName) is not { } entry)
        {
            problems.Add($"{ManifestName} is missing");
            return;
        }
        using var stream = entry.Open();
        using var manifest = JsonDocument.Parse(stream);
        var listed = manifest.RootElement.GetProperty("parts").EnumerateArray()
            .Select(part => new BundlePart(part.GetProperty("name").GetString()!, part.GetProperty("bytes").GetInt64(), part.GetProperty("sha256").GetString()!)).ToList();
        foreach (var part in listed) Check(archive, part, problems);
        foreach (var extra in archive.Entries.Select(found => found.FullName).Except([.. listed.Select(part => part.Name), ManifestName])) problems.Add($"{extra} is not in the manifest");
    }

    private static void Check(ZipArchive archive, BundlePart part, List<string> problems)
    {
        if (archive.GetEntry(part.Name) is not { } entry)
        {
            problems.Add($"{part.Name} is missing");
            return;
        }
        try
        {
            using var stream = entry.Open();
            var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
            if (hash != part.Sha256) problems.Add($"{part.Name} has the hash {hash}, not {part.Sha256}");
        }
        catch (InvalidDataException e)
        {
            problems.Add($"{part.Name} is damaged ({e.Message})");
        }
    }
}
