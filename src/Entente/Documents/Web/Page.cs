using Entente.Documents.Cleaning;

namespace Entente.Documents.Web;

/// <summary>What a web page says: its article, and what it says about the article.</summary>
internal sealed record Page
{
    /// <summary>The headline; null when the page names none.</summary>
    public string? Title { get; init; }

    /// <summary>The article without its headline, a blank line between any two.</summary>
    public required List<Passage> Passages { get; init; }

    /// <summary>The date or date-time of publication as the page writes it.</summary>
    public string? Published { get; init; }

    /// <summary>The site's own name.</summary>
    public string? Site { get; init; }

    /// <summary>The page's own address.</summary>
    public string? Url { get; init; }

    /// <summary>Whether no tree could be built in time or depth, so that the text was taken from the stream of tags.</summary>
    public bool IsFallback { get; init; }
}
