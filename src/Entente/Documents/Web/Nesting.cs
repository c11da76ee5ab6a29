namespace Entente.Documents.Web;

/// <summary>How deep a page nests, counted in one pass before a tree is built: building one from deep nesting takes quadratic time.</summary>
internal static class Nesting
{
    /// <summary>Most elements open at a time, those left out that the next of their kind closes; counting stops above <paramref name="limit"/>.</summary>
    public static int Depth(string html, int limit)
    {
        var (depth, deepest) = (0, 0);
        var reader = new TagReader(html);
        while (deepest <= limit && reader.Read())
        {
            if (reader.Name.Length == 0 || Tags.Void.Contains(reader.Name) || Tags.SelfClosing.Contains(reader.Name)) continue;
            if (reader.IsClosing) depth = Math.Max(0, depth - 1);
            else if (!reader.IsEmpty || Tags.Blocks.Contains(reader.Name)) deepest = Math.Max(deepest, ++depth);
        }
        return deepest;
    }
}
