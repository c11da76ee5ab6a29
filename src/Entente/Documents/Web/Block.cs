using AngleSharp.Dom;

namespace Entente.Documents.Web;

/// <summary>A run of text in a page that no paragraph break interrupts.</summary>
/// <param name="Text">With single blanks for white space.</param>
/// <param name="LinkLength">How many of its characters are links.</param>
/// <param name="StrongLength">How many of its characters are bold.</param>
/// <param name="Tag">Lower-case name of the block element that holds it.</param>
/// <param name="Holder">That element.</param>
/// <param name="IsCaption">Whether it stands under a picture.</param>
internal sealed record Block(string Text, int LinkLength, int StrongLength, string Tag, IElement Holder, bool IsCaption)
{
    /// <summary>Share of links, 0 to 1.</summary>
    public double LinkShare => Text.Length == 0 ? 1 : Math.Min(1.0, (double)LinkLength / Text.Length);

    /// <summary>Whether it is a headline of any rank.</summary>
    public bool IsHeading => Tag is ['h', >= '1' and <= '6'];

    /// <summary>What it adds to the claim of the elements around it to be the article; 0 for links, labels and headlines.</summary>
    public int Weight => IsHeading || IsCaption || Text.Length < 30 || LinkShare > 0.5 ? 0 : (int)(Text.Length * (1 - LinkShare)) / (Tag is "p" or "blockquote" or "pre" ? 1 : 2) / (IsTeaser ? 4 : 1);

    /// <summary>Whether it breaks off, as do the texts of lists that lead to other pages.</summary>
    public bool IsTeaser => Text.EndsWith("...", StringComparison.Ordinal) || Text.EndsWith('…') || Text.EndsWith("[…]", StringComparison.Ordinal) || Text.EndsWith("[...]", StringComparison.Ordinal);
}
