namespace Entente.Stories;

/// <summary>How one text is made of another.</summary>
public enum CopyKind
{
    /// <summary>Not at all, as far as can be told.</summary>
    None,

    /// <summary>The same text, perhaps under another headline.</summary>
    Reprint,

    /// <summary>The same text with parts left out or added.</summary>
    Trimmed,

    /// <summary>Most sentences kept, many of them changed.</summary>
    Rewritten,

    /// <summary>Words exchanged throughout, names and figures in the same order.</summary>
    Spun,
}
