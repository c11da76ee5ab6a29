namespace Entente.Documents;

/// <summary>One article or statement, cleaned; never changed afterwards.</summary>
public sealed record Document
{
    /// <summary>The input's own id where it gave one, else <see cref="Hash"/>.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 over address and text as received, before cleaning; 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Where it came from; null for local input without an address.</summary>
    public string? Url { get; init; }

    /// <summary>The headline; null when none is known.</summary>
    public string? Title { get; init; }

    /// <summary>The cleaned text, to which all spans refer; begins with the title and a blank line when a title is known.</summary>
    public required string Text { get; init; }

    /// <summary>ISO 8601 date or date-time of publication; null when nothing says.</summary>
    public string? Published { get; init; }

    /// <summary>The day of publication; null when nothing says.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>ISO 8601 date-time of retrieval; null for local input.</summary>
    public string? Retrieved { get; init; }

    /// <summary>ISO 639-1 code of the language, <c>und</c> when it cannot be told.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Who published it.</summary>
    public Source Source { get; init; } = Source.Unknown;

    /// <summary>Title, body, captions and subheads in the order of the text.</summary>
    public IReadOnlyList<DocumentPart> Parts { get; init; } = [];

    /// <summary>What the text at <paramref name="position"/> is; body where no part says otherwise.</summary>
    public PartKind PartAt(int position)
    {
        foreach (var part in Parts)
            if (part.Span.Start <= position && position < part.Span.End)
                return part.Kind;
        return PartKind.Body;
    }
}
