using System.Text;

namespace Entente.Storage.Exports;

/// <summary>Rows in a format, ready to be written once; made by <see cref="ExportFormats"/>.</summary>
public sealed class Export
{
    private readonly Func<Stream, ExportAbout, CancellationToken, ExportCount> write;

    internal Export(string format, Func<Stream, ExportAbout, CancellationToken, ExportCount> write) => (Format, this.write) = (format, write);

    /// <summary>The format's name.</summary>
    public string Format { get; }

    /// <summary>Where the receipt of a file lies.</summary>
    public static string ReceiptPath(string path) => path + ".meta.json";

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <returns>The receipt; show it, for the stream has no place for it.</returns>
    public ExportReceipt ToStream(Stream output, ExportAbout about, CancellationToken cancel = default)
    {
        using var hashing = new HashingStream(output);
        var count = write(hashing, about, cancel);
        hashing.Flush();
        return new ExportReceipt { Format = Format, About = about, Count = count, Bytes = hashing.Length, Sha256 = hashing.Sha256 };
    }

    /// <summary>Writes a file, and after it the receipt beside it (<c>FILE.meta.json</c>).</summary>
    /// <remarks>
    /// The rows go into <c>FILE.partial</c>, which takes the file's place when it is whole; the receipt comes last. So an export that was cut has no receipt, and what the file held before stays.
    /// </remarks>
    public ExportReceipt ToFile(string path, ExportAbout about, CancellationToken cancel = default)
    {
        var partial = path + ".partial";
        ExportReceipt receipt;
        using (var file = File.Create(partial))
        {
            receipt = ToStream(file, about, cancel);
            file.Flush(flushToDisk: true);
        }
        File.Delete(ReceiptPath(path));
        File.Move(partial, path, overwrite: true);
        File.WriteAllText(ReceiptPath(path) + ".partial", receipt.ToJson(), new UTF8Encoding(false));
        File.Move(ReceiptPath(path) + ".partial", ReceiptPath(path), overwrite: true);
        return receipt;
    }
}
