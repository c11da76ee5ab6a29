using AngleSharp.Dom;
using Entente.Documents.Cleaning;

namespace Entente.Documents.Web;

/// <summary>Finds the element that holds the article and the blocks of it that are read.</summary>
internal static class ArticleFinder
{
    private const double Least = 0.55;
    private const double OfParent = 0.8;
    private const double Marked = 0.3;

    /// <summary>The article as passages, headline left out; empty when the page has no text.</summary>
    public static List<Passage> Find(IElement body, string? title)
    {
        var blocks = new BlockFinder(new Furniture(body)).In(body);
        var article = Article(body, blocks);
        var inside = blocks.Where(block => article.Contains(block.Holder)).ToList();
        return Select(inside, title);
    }

    private static IElement Article(IElement body, List<Block> blocks)
    {
        var weights = new Dictionary<IElement, long>(ReferenceEqualityComparer.Instance);
        foreach (var block in blocks.Where(block => block.Weight > 0))
            for (IElement? above = block.Holder; above is not null; above = above.ParentElement)
                weights[above] = weights.GetValueOrDefault(above) + block.Weight;
        var total = weights.GetValueOrDefault(body);
        var marked = weights.Where(pair => pair.Value > total * Marked && IsMarked(pair.Key)).OrderByDescending(pair => pair.Value).Select(pair => pair.Key).FirstOrDefault();
        return Deepest(marked ?? body, weights, weights.GetValueOrDefault(marked ?? body));
    }

    private static bool IsMarked(IElement element) => element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase);

    // Goes down as long as one child holds nearly all that its parent does.
    private static IElement Deepest(IElement element, Dictionary<IElement, long> weights, long total)
    {
        while (true)
        {
            IElement? heaviest = null;
            long weight = 0;
            foreach (var child in element.ChildNodes.OfType<IElement>())
                if (weights.GetValueOrDefault(child) > weight) (heaviest, weight) = (child, weights[child]);
            if (heaviest is null || heaviest.LocalName == "p" || weight < total * Least || weight < weights[element] * OfParent) return element;
            element = heaviest;
        }
    }

    private static List<Passage> Select(List<Block> blocks, string? title)
    {
        var passages = new List<Passage>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (title is not null && IsTitle(block, title, passages.Count)) continue;
            if (Kind(block) is { } kind) passages.Add(new Passage(kind, block.Text, "\n\n", 0));
        }
        DropLooseSubheads(passages);
        return passages;
    }

    private static PartKind? Kind(Block block)
    {
        if (block.IsCaption) return PartKind.Caption;
        if (block.IsHeading) return block.Tag is "h1" || block.LinkShare > 0.6 || block.Text.Length > 200 ? null : PartKind.Subhead;
        if (block.LinkShare > 0.6 || (block.LinkShare > 0.3 && block.Text.Length < 60 && block.Tag != "p")) return null;
        if (block.StrongLength >= block.Text.Count(c => c != ' ') && block.Text.Length <= 80 && block.Tag == "p" && block.Text[^1] is not ('.' or ':' or ',')) return PartKind.Subhead;
        return block.Tag is "p" or "blockquote" or "pre" or "li" or "td" or "dd" || block.Text.Length >= 30 ? PartKind.Body : null;
    }

    private static bool IsTitle(Block block, string title, int before) => (block.IsHeading || before == 0) && string.Equals(block.Text, title, StringComparison.OrdinalIgnoreCase);

    // A headline with no text of its own below belongs to a list of links that was left out.
    private static void DropLooseSubheads(List<Passage> passages) =>
        Passages.Drop(passages, i => passages[i].Kind == PartKind.Subhead && (i + 1 == passages.Count || passages[i + 1].Kind == PartKind.Subhead));
}
