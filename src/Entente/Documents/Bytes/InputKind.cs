namespace Entente.Documents.Bytes;

/// <summary>How a file or stream is to be read.</summary>
internal enum InputKind
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>Text with Markdown's marks.</summary>
    Markdown,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>JSON objects, one a line.</summary>
    Lines,

    /// <summary>A news feed: RSS, RDF, Atom or JSON Feed.</summary>
    Feed,

    /// <summary>A list of feeds (OPML).</summary>
    FeedList,

    /// <summary>A list of pages or of further lists.</summary>
    Sitemap,

    /// <summary>A WARC archive, compressed record by record, as a whole, or not at all.</summary>
    Archive,
}
