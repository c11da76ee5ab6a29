using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Entente.Documents;
using Entente.Sentences;

namespace Entente.Cli;

/// <summary>All inputs of a command line in order: CoNLL-U with its own words, everything else through the intake.</summary>
internal sealed class Inputs(Intake intake)
{
    /// <summary>Documents and rejections as they come.</summary>
    public async IAsyncEnumerable<Input> ReadAsync(IReadOnlyList<string> places, Stream standardInput, IntakeOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var plain = new List<string>();
        foreach (var place in places)
        {
            if (!IsConllu(place) || !File.Exists(place))
            {
                plain.Add(place);
                continue;
            }
            await foreach (var input in Taken(plain, standardInput, options, cancellation)) yield return input;
            plain.Clear();
            foreach (var input in Analysed(place, options)) yield return input;
        }
        await foreach (var input in Taken(plain, standardInput, options, cancellation)) yield return input;
    }

    private static bool IsConllu(string place) => place.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase) || place.EndsWith(".conllu.gz", StringComparison.OrdinalIgnoreCase);

    private async IAsyncEnumerable<Input> Taken(List<string> places, Stream standardInput, IntakeOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (places.Count == 0) yield break;
        await foreach (var received in intake.ReadAsync(places.ToArray(), standardInput, options, cancellation))
            yield return new Input(received.Place, received.Document, null, received.Rejection);
    }

    private static IEnumerable<Input> Analysed(string place, IntakeOptions options)
    {
        using var file = File.OpenRead(place);
        using var stream = place.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? (Stream)new GZipStream(file, CompressionMode.Decompress) : file;
        using var text = new StreamReader(stream, new UTF8Encoding(false, true));
        using var documents = Conllu.Read(text, place).GetEnumerator();
        var any = false;
        for (var more = true; more;)
        {
            var rejection = Next(documents, place, out more);
            if (more) yield return new Input(place, Dated(documents.Current.Document, options), documents.Current.Sentences, null);
            else if (rejection is not null) yield return new Input(place, null, null, rejection);
            else if (!any) yield return new Input(place, null, null, new Rejection(place, "the file holds no sentence", "give a CoNLL-U file with at least one token line"));
            any = true;
        }
    }

    private static Document Dated(Document document, IntakeOptions options) =>
        options.Published is { } published && PublicationDate.TryParse(published, out var day) ? document with { Published = published, Day = day } : document;

    private static Rejection? Next(IEnumerator<ConlluDocument> documents, string place, out bool more)
    {
        more = false;
        try
        {
            more = documents.MoveNext();
            return null;
        }
        catch (DataFileException e)
        {
            return new Rejection($"{place}:{e.Line}", e.Message[(e.Message.IndexOf(": ", StringComparison.Ordinal) + 2)..], "correct the line; what stands before it was read");
        }
        catch (Exception e) when (e is InvalidDataException or DecoderFallbackException or IOException)
        {
            return new Rejection(place, e.Message.TrimEnd('.'), "check that the file is whole and in UTF-8");
        }
    }
}
