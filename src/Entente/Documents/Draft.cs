using Entente.Documents.Bytes;

namespace Entente.Documents;

/// <summary>One document as received: its text, and what its input says about it.</summary>
internal sealed record Draft
{
    /// <summary>How <see cref="Text"/> is written; never JSON lines.</summary>
    public required InputKind Kind { get; init; }

    /// <summary>Text, Markdown or HTML, as received.</summary>
    public required string Text { get; init; }

    /// <summary>The input's own id.</summary>
    public string? Id { get; init; }

    /// <summary>Where the text was published.</summary>
    public string? Url { get; init; }

    /// <summary>The headline, where it does not come with the text.</summary>
    public string? Title { get; init; }

    /// <summary>Date of publication, in a form that <see cref="PublicationDate"/> reads.</summary>
    public string? Published { get; init; }

    /// <summary>The publisher as the input names it.</summary>
    public Source? Source { get; init; }

    /// <summary>ISO 8601 date-time at which it was fetched; null for local input.</summary>
    public string? Retrieved { get; init; }

    /// <summary>Name of the file of which this is the only document; null for lines and streams.</summary>
    public string? FileName { get; init; }
}
