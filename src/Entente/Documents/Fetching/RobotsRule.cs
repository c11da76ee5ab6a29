namespace Entente.Documents.Fetching;

/// <summary>One line of robots.txt.</summary>
/// <param name="Pattern">The beginning of a path, with <c>*</c> for anything and <c>$</c> for its end.</param>
/// <param name="IsAllowed">Whether it allows.</param>
internal readonly record struct RobotsRule(string Pattern, bool IsAllowed)
{
    /// <summary>Whether the rule speaks of a path. Time grows with the path's length alone, whatever the pattern.</summary>
    public bool Covers(string path)
    {
        var pattern = Pattern.AsSpan();
        var toEnd = pattern is [.., '$'];
        if (toEnd) pattern = pattern[..^1];
        var at = 0;
        for (var isFirst = true; ; isFirst = false)
        {
            var star = pattern.IndexOf('*');
            var piece = star < 0 ? pattern : pattern[..star];
            var isLast = star < 0;
            if (isLast && toEnd) return isFirst ? path.AsSpan().SequenceEqual(piece) : path.Length - at >= piece.Length && path.AsSpan(at).EndsWith(piece, StringComparison.Ordinal);
            var found = isFirst ? (path.AsSpan().StartsWith(piece, StringComparison.Ordinal) ? 0 : -1) : path.AsSpan(at).IndexOf(piece, StringComparison.Ordinal);
            if (found < 0) return false;
            if (isLast) return true;
            at += found + piece.Length;
            pattern = pattern[(star + 1)..];
        }
    }
}
