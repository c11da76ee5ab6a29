namespace Entente.Entities;

/// <summary>Which characters of a text stand inside quotation marks.</summary>
/// <remarks>A paragraph closes what it opened; a mark of inches or an apostrophe opens nothing.</remarks>
internal sealed class Quotes
{
    private readonly List<(int Start, int End)> ranges = [];

    public Quotes(string text)
    {
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var closes = text[i] is '”' || text[i] == '"' && open >= 0 || text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n';
            if (closes && open >= 0)
            {
                ranges.Add((open, i));
                open = -1;
            }
            else if (text[i] is '“' or '"' && open < 0)
            {
                open = i;
            }
        }
        if (open >= 0) ranges.Add((open, text.Length));
    }

    public bool Covers(int position) => ranges.Exists(range => range.Start < position && position < range.End);
}
