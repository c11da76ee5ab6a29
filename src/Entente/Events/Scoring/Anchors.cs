using System.Text;
using System.Text.RegularExpressions;
using Entente.Documents;

namespace Entente.Events.Scoring;

/// <summary>Finds an anchor's words in a text that a cleaner may have changed in its white space and quotation marks.</summary>
internal static class Anchors
{
    /// <summary>Where the words stand first; null when they do not.</summary>
    public static TextSpan? Find(string text, string anchor)
    {
        var at = text.IndexOf(anchor, StringComparison.Ordinal);
        if (at >= 0) return new TextSpan(at, at + anchor.Length);
        var pattern = new StringBuilder();
        foreach (var c in anchor)
            pattern.Append(c switch { ' ' => @"\s+", '’' => "['’]", '“' => "[\"“]", '”' => "[\"”]", _ => Regex.Escape(c.ToString()) });
        var match = Regex.Match(text, pattern.ToString(), RegexOptions.NonBacktracking);
        return match.Success ? new TextSpan(match.Index, match.Index + match.Length) : null;
    }
}
