using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Dom;

namespace Entente.Documents.Web;

/// <summary>Walks a page's tree once and gives its blocks in order, without what cannot be the article.</summary>
internal sealed class BlockFinder(Furniture furniture)
{
    private readonly List<Block> blocks = [];
    private readonly StringBuilder text = new();
    private int linkLength;
    private int strongLength;
    private int breaks;

    /// <summary>All blocks under <paramref name="root"/>.</summary>
    public List<Block> In(IElement root)
    {
        Walk(root, root, new Place("body", false, false, false));
        Flush(root, new Place("body", false, false, false));
        return blocks;
    }

    private readonly record struct Place(string Tag, bool InLink, bool InStrong, bool InCaption);

    private void Walk(IElement element, IElement holder, Place place)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var nodes = element.ChildNodes; // by index: AngleSharp looks a sibling up from the first, which is quadratic
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            if (node is IText words) Append(words.Data, place);
            else if (node is IElement child) Enter(child, holder, place);
        }
    }

    private void Enter(IElement child, IElement holder, Place place)
    {
        var tag = child.LocalName;
        if (tag == "br")
        {
            if (++breaks > 1) Flush(holder, place);
            else Append(" ", place, isBreak: true);
            return;
        }
        if (Tags.Skipped.Contains(tag) || furniture.IsFurniture(child)) return;
        var isCaption = place.InCaption || tag == "figcaption" || furniture.IsCaption(child);
        if (!Tags.Blocks.Contains(tag))
        {
            Walk(child, holder, place with { InLink = place.InLink || tag == "a", InStrong = place.InStrong || tag is "b" or "strong", InCaption = isCaption });
            return;
        }
        Flush(holder, place);
        var inside = new Place(tag, place.InLink, false, isCaption);
        Walk(child, child, inside);
        Flush(child, inside);
    }

    private void Append(string words, Place place, bool isBreak = false)
    {
        foreach (var c in words)
        {
            if (c is '\u200B' or '\uFEFF' or '\u00AD') continue;
            if (char.IsWhiteSpace(c))
            {
                if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
                continue;
            }
            if (!isBreak) breaks = 0;
            text.Append(c);
            if (place.InLink) linkLength++;
            if (place.InStrong) strongLength++;
        }
    }

    private void Flush(IElement holder, Place place)
    {
        if (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0) blocks.Add(new Block(text.ToString(), linkLength, strongLength, place.Tag, holder, place.InCaption));
        text.Clear();
        (linkLength, strongLength, breaks) = (0, 0, 0);
    }
}
