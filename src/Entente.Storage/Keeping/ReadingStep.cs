using System.Buffers;
using Entente.Documents;
using Entente.Stories;

namespace Entente.Storage.Keeping;

/// <summary>Reads documents on their way into the store.</summary>
/// <remarks>Share one instance between threads.</remarks>
public sealed class ReadingStep(Reader reader, SignatureMaker signatures, Engine engine)
{
    /// <summary>Versions that read.</summary>
    public Engine Engine => engine;

    /// <summary>Reads an item; one that cannot be read is rejected and costs only itself.</summary>
    internal ReadItem Read(Admitted admitted)
    {
        if (admitted.Item.State is not null) return new ReadItem(admitted, null, default, null, null);
        if (admitted.Item.Received.Rejection is { } rejection) return new ReadItem(admitted, null, default, rejection, rejection.ToString());
        if (admitted.Document is not { } document) return new ReadItem(admitted, admitted.Repeats, default, null, null);
        try
        {
            var message = document.Language is "en" or "und" ? null
                : $"{admitted.Item.Received.Place}: the text is not English but '{document.Language}'; it is kept without events, translate it first";
            return new ReadItem(admitted, document.Id, Body(document), null, message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            var failed = new Rejection(admitted.Item.Received.Place, $"reading '{document.Id}' failed ({e.GetType().Name}: {e.Message})", "the rest is kept; please report this text as a bug");
            return new ReadItem(admitted, null, default, failed, failed.ToString());
        }
    }

    /// <summary>Reads a kept document anew from the JSON of its last reading.</summary>
    internal ReadItem Again(ReadOnlyMemory<byte> reading)
    {
        var document = DocumentJson.Read(reading);
        return new ReadItem(null, document.Id, Body(document), null, null);
    }

    private byte[] Body(Document document)
    {
        var reading = reader.Read(document);
        var bytes = new ArrayBufferWriter<byte>(4096);
        Json.Write(bytes, reading, engine);
        return Bodies.Reading(bytes.WrittenSpan, signatures.Of(reading).ToBytes());
    }
}
