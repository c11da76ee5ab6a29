namespace Entente.Documents.Feeds;

/// <summary>One step through an XML text.</summary>
/// <param name="Kind">Opening, end or characters.</param>
/// <param name="Name">Of an element, in lower case, with the prefix that <see cref="Namespaces"/> gives; empty for characters.</param>
/// <param name="Text">Characters, entities resolved; empty for elements.</param>
/// <param name="Attributes">Of an opening, in order, by local name in lower case.</param>
internal readonly record struct Piece(PieceKind Kind, string Name, string Text, IReadOnlyList<(string Name, string Value)> Attributes)
{
    /// <summary>The opening of an element.</summary>
    public static Piece Start(string name, IReadOnlyList<(string Name, string Value)> attributes) => new(PieceKind.Start, name, "", attributes);

    /// <summary>The end of an element.</summary>
    public static Piece End(string name) => new(PieceKind.End, name, "", []);

    /// <summary>Characters.</summary>
    public static Piece Words(string text) => new(PieceKind.Text, "", text, []);

    /// <summary>The value of an attribute; null when it is not there.</summary>
    public string? Attribute(string name)
    {
        foreach (var (own, value) in Attributes)
            if (own == name) return value;
        return null;
    }
}
