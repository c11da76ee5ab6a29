using System.Collections.Frozen;

namespace Entente.Documents.Web;

/// <summary>What HTML's elements are to a reader of articles.</summary>
internal static class Tags
{
    /// <summary>Elements whose content is raw text, not markup.</summary>
    public static readonly FrozenSet<string> Raw = Set("script style textarea title xmp noembed noframes plaintext");

    /// <summary>Elements without content.</summary>
    public static readonly FrozenSet<string> Void = Set("area base br col embed hr img input link meta param source track wbr");

    /// <summary>Elements that never hold a part of the article.</summary>
    public static readonly FrozenSet<string> Skipped = Set("script style noscript template iframe svg canvas object embed button select textarea nav footer aside dialog menu audio video map head title option datalist math xmp noembed noframes");

    /// <summary>Elements that break a paragraph.</summary>
    public static readonly FrozenSet<string> Blocks = Set("address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul");

    /// <summary>Elements that the next of their kind closes, so that many open ones are no nesting.</summary>
    public static readonly FrozenSet<string> SelfClosing = Set("p li dd dt td th tr option optgroup tbody thead tfoot rp rt html head body");

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
