using System.Text;
using Entente.Documents.Archives;
using Entente.Documents.Web;

namespace Entente.Documents.Bytes;

/// <summary>An input of which the kind is known and any compression is taken off.</summary>
internal sealed class Opened : IAsyncDisposable
{
    private const int Head = 64 << 10;
    private readonly GzipMembers? gzip;

    private Opened(Stream stream, GzipMembers? gzip, string name, InputKind kind) => (Stream, this.gzip, Name, Kind) = (stream, gzip, name, kind);

    /// <summary>The bytes, decompressed; JSON lines always in UTF-8.</summary>
    public Stream Stream { get; }

    /// <summary>The file's name without <c>.gz</c>.</summary>
    public string Name { get; }

    /// <summary>How to read it.</summary>
    public InputKind Kind { get; }

    /// <summary>The first bytes as they came, of archives only.</summary>
    public ReadOnlyMemory<byte> FirstBytes { get; private init; }

    /// <summary>Opens an input and looks at its first bytes.</summary>
    /// <exception cref="InputException">It is empty or of a kind that is not read.</exception>
    public static async ValueTask<Opened> OpenAsync(Stream input, string name, CancellationToken cancellation)
    {
        var stream = new PeekStream(input);
        var head = await stream.PeekAsync(Head, cancellation);
        if (ArchiveKind.IsArchive(name, head.Span)) return new Opened(stream, null, name, InputKind.Archive) { FirstBytes = head };
        GzipMembers? gzip = null;
        if (head.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            gzip = new GzipMembers(stream);
            stream = new PeekStream(gzip);
            head = await stream.PeekAsync(Head, cancellation);
            name = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
            if (head.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) throw new InputException("the file is compressed twice", "decompress it once");
        }
        if (head.Length == 0) throw Empty();
        var kind = Sniffer.Kind(name, head.Span);
        var isWide = kind == InputKind.Lines && Encodings.Wide(head.Span) is not null;
        return new Opened(isWide ? Encoding.CreateTranscodingStream(stream, Encodings.Wide(head.Span)!, new UTF8Encoding(false)) : stream, gzip, name, kind);
    }

    /// <summary>What to say of an input without a document.</summary>
    public static InputException Empty() => new("the file is empty", "leave it out");

    /// <summary>All bytes of an input that holds one document, and what was wrong behind its end.</summary>
    /// <exception cref="InputException">It is damaged or too large.</exception>
    public async ValueTask<(byte[] Bytes, InputException? Damage)> AllAsync(CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 << 10];
        try
        {
            for (int count; (count = await Stream.ReadAsync(buffer, cancellation)) > 0;)
            {
                bytes.Write(buffer, 0, count);
                Weigh(bytes.Length);
            }
        }
        catch (InputException e) when (gzip is { IsBetweenMembers: true } && bytes.Length <= Limits.File)
        {
            return (bytes.ToArray(), e);
        }
        return (bytes.ToArray(), null);
    }

    private void Weigh(long length)
    {
        if (length > Limits.File) throw new InputException($"the document has more than {Limits.File >> 20} MiB", "give text, or JSON lines for many documents");
        if (gzip is not null && length > Limits.RatioFrom && length / Math.Max(1, gzip.Taken) > Limits.Ratio)
            throw new InputException($"the file grows more than {Limits.Ratio}-fold when decompressed", "give the text itself");
    }

    /// <summary>The one document that the bytes are.</summary>
    /// <param name="bytes">The whole input.</param>
    /// <param name="fileName">The name of its file; null when it has none.</param>
    /// <param name="label">The encoding that its carrier names, believed where the text names none.</param>
    /// <exception cref="InputException">They are no text.</exception>
    public Draft Draft(byte[] bytes, string? fileName, string? label = null)
    {
        var text = Encodings.Decode(bytes, Kind == InputKind.Html ? PageReader.Charset(bytes) ?? label : label);
        return new Draft { Kind = Kind, Text = text, FileName = fileName };
    }

    public ValueTask DisposeAsync()
    {
        gzip?.Dispose();
        return ValueTask.CompletedTask;
    }
}
