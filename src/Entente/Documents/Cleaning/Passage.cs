namespace Entente.Documents.Cleaning;

/// <summary>A line of a text, or a block of a page, and the white space that follows it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters, without white space at the ends.</param>
/// <param name="After">The white space up to the next passage, as received.</param>
/// <param name="Start">Where it stands in the text as received.</param>
internal sealed record Passage(PartKind Kind, string Text, string After, int Start)
{
    /// <summary>Whether a blank line follows.</summary>
    public bool EndsParagraph => After.AsSpan().Count('\n') > 1;

    /// <summary>Whether its last words end a sentence, quotation marks and brackets aside.</summary>
    public bool EndsSentence => Text.AsSpan().TrimEnd("\"'”’)]» ") is [.., '.' or '!' or '?' or '…'];

    /// <summary>Number of words, counted by blanks.</summary>
    public int Words
    {
        get
        {
            var count = 0;
            foreach (var range in Text.AsSpan().SplitAny(' ', '\t', '\u00A0')) count += range.Start.Value < range.End.Value ? 1 : 0;
            return count;
        }
    }
}
