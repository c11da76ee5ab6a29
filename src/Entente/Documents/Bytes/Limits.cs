namespace Entente.Documents.Bytes;

/// <summary>How much one input may ask for. Beyond these it is rejected, while it is being read.</summary>
internal static class Limits
{
    /// <summary>Bytes of one line of JSON lines.</summary>
    public const int Line = 16 << 20;

    /// <summary>Bytes of a file that holds a single document, after decompression.</summary>
    public const int File = 50 << 20;

    /// <summary>Decompressed bytes for one compressed byte, in a file that holds a single document.</summary>
    public const int Ratio = 200;

    /// <summary>Decompressed bytes up to which the ratio is not looked at: small files may be very regular.</summary>
    public const int RatioFrom = 1 << 20;

    /// <summary>UTF-16 positions of one document's text.</summary>
    public const int Text = 2_000_000;

    /// <summary>Open HTML elements; above, the tree is not built and the page is read as a stream of tags.</summary>
    public const int Depth = 512;

    /// <summary>Time for building the tree of one page, by the clock and of the processor.</summary>
    public static readonly TimeSpan Parse = TimeSpan.FromSeconds(2);

    /// <summary>Milliseconds for one regular expression on one text: by the clock, so far above what any takes, or a busy machine would reject ordinary texts.</summary>
    public const int Pattern = 10_000;

    /// <summary>Characters of one feed or sitemap.</summary>
    public const int Xml = 20_000_000;

    /// <summary>Items of one feed.</summary>
    public const int FeedItems = 5_000;

    /// <summary>Addresses of one sitemap.</summary>
    public const int SitemapAddresses = 50_000;

    /// <summary>Levels of one JSON text.</summary>
    public const int JsonDepth = 64;

    /// <summary>Bytes of one record of an archive, without its header.</summary>
    public const int Record = 64 << 20;

    /// <summary>Bytes of the header of a record, and of the HTTP header in it.</summary>
    public const int RecordHeader = 64 << 10;
}
