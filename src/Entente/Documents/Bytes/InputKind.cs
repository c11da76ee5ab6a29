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
}
