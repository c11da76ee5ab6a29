using Entente.Documents;

namespace Entente.Sentences;

/// <summary>Cuts English text into words as UD English-EWT does.</summary>
/// <remarks>
/// Contractions and possessives are two words (<c>do|n't</c>, <c>Iran|'s</c>), most hyphens are words of their own, addresses, dates, times and
/// abbreviations stay whole. Every character other than white space belongs to exactly one token, in order. Linear in the length of the text, whatever it holds.
/// Immutable; share one instance between threads.
/// </remarks>
public sealed class Tokenizer
{
    private readonly TokenizerTables tables;

    private Tokenizer(TokenizerTables tables) => this.tables = tables;

    /// <summary>Loads abbreviations, contractions and prefixes from <c>sentences/en/</c>.</summary>
    /// <param name="data">Null for the built-in tables.</param>
    /// <exception cref="DataFileException">A table holds something that cannot be used.</exception>
    public static Tokenizer Load(DataFolder? data = null) => new(new TokenizerTables(data ?? DataFolder.BuiltIn));

    /// <summary>The words of <paramref name="text"/>.</summary>
    public IReadOnlyList<Token> Tokenize(string text) => Tokenize(text, new TextSpan(0, text.Length));

    /// <summary>The words of the stretch <paramref name="span"/> of <paramref name="text"/>, with spans into <paramref name="text"/>.</summary>
    /// <remarks>The stretch is taken as a paragraph: at its end a full stop is a sentence's, and a quotation mark is a closing one.</remarks>
    public IReadOnlyList<Token> Tokenize(string text, TextSpan span)
    {
        var pieces = new TokenScan(text, span, tables).Run();
        var tokens = new Token[pieces.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var piece = pieces[i];
            var spaced = piece.Span.End == span.End || Blank.Is(text[piece.Span.End]);
            tokens[i] = new Token(piece.Span, piece.Span.In(text).ToString()) { SpaceAfter = spaced, Contraction = piece.Whole };
        }
        return tokens;
    }
}
