namespace Entente.Documents;

/// <summary>What a stretch of text is within its document.</summary>
public enum PartKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>The words under a picture.</summary>
    Caption,

    /// <summary>A headline within the text.</summary>
    Subhead,
}
