namespace Entente.Documents.Feeds;

/// <summary>What a piece of an XML text is.</summary>
internal enum PieceKind
{
    /// <summary>The opening of an element.</summary>
    Start,

    /// <summary>The end of an element.</summary>
    End,

    /// <summary>Characters.</summary>
    Text,
}
