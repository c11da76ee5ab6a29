using System.Text;
using System.Text.Json;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Evidence;
using Entente.Storage.Queries;
using Entente.Storage.Store;

namespace Entente.Storage.Keeping;

/// <summary>Puts all that an answer rests on into one archive: from the log, not from the index.</summary>
public static class Bundling
{
    /// <summary>Writes the documents behind a query with their readings and corrections; the file is there only once it is whole.</summary>
    /// <param name="keeper">The store.</param>
    /// <param name="query">Documents that hold events for which it is true.</param>
    /// <param name="path">The archive.</param>
    /// <param name="about">Query, engine and time.</param>
    /// <param name="cancel">Stops between documents.</param>
    public static BundleReceipt Write(Keeper keeper, EventQuery query, string path, ExportAbout about, CancellationToken cancel = default)
    {
        var found = new List<(string Id, long? Reading)>();
        return EvidenceBundle.Write(path, Documents(keeper.Evidence, query, found), Readings(keeper.Evidence, found), Corrections(keeper, found), about, cancel);
    }

    private static IEnumerable<EvidenceDocument> Documents(Evidence evidence, EventQuery query, List<(string, long?)> found)
    {
        foreach (var document in new Answers(evidence.Store).Documents(query))
        {
            found.Add((document.Id, document.Reading));
            var record = evidence.Log.Get(document.Number);
            var (head, original) = record is null ? default : Bodies.Parts(record.Body);
            yield return new EvidenceDocument(document.Id, Cleaned(evidence, document) ?? head, original, document.Media ?? "application/octet-stream");
        }
    }

    // The document as its reading has it: with the cleaned text.
    private static ReadOnlyMemory<byte>? Cleaned(Evidence evidence, StoredDocument document)
    {
        if (document.Reading is not { } number || Line(evidence, number) is not { IsEmpty: false } line) return null;
        using var json = JsonDocument.Parse(line);
        return Encoding.UTF8.GetBytes(json.RootElement.GetProperty("document").GetRawText());
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Readings(Evidence evidence, List<(string Id, long? Reading)> found)
    {
        foreach (var (_, reading) in found)
            if (reading is { } number && Line(evidence, number) is { IsEmpty: false } line) yield return line;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Corrections(Keeper keeper, List<(string Id, long? Reading)> found)
    {
        var ids = found.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var correction in keeper.Corrections)
            if (ids.Contains(correction.Document) || ids.Contains(correction.Target)) yield return Encoding.UTF8.GetBytes(correction.Json);
    }

    private static ReadOnlyMemory<byte> Line(Evidence evidence, long number) => evidence.Log.Get(number) is { } record ? Bodies.Parts(record.Body).Line : default;
}
