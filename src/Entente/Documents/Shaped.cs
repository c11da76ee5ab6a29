namespace Entente.Documents;

/// <summary>A document's text as read, and what it says of itself.</summary>
/// <param name="Title">The headline, which then opens the text.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Parts">What its stretches are.</param>
/// <param name="Language">ISO 639-1 code, or <c>und</c>.</param>
internal sealed record Shaped(string? Title, string Text, List<DocumentPart> Parts, string Language)
{
    /// <summary>Date in the text's own header.</summary>
    public string? Published { get; init; }

    /// <summary>Publisher in the text's own header.</summary>
    public string? Site { get; init; }

    /// <summary>Address in the text's own header.</summary>
    public string? Url { get; init; }

    /// <summary>The first line of running text; empty when there is none.</summary>
    public string Opening
    {
        get
        {
            foreach (var part in Parts)
                if (part.Kind == PartKind.Body)
                {
                    var body = part.Span.In(Text);
                    return (body.IndexOf('\n') is > 0 and var end ? body[..end] : body).TrimEnd().ToString();
                }
            return "";
        }
    }
}
