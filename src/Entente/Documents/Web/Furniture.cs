using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Entente.Documents.Web;

/// <summary>Tells by their names and attributes the parts of a page that surround the article: share bars, comments, prompts.</summary>
internal sealed class Furniture
{
    private const double Majority = 0.4;

    private static readonly FrozenSet<string> words = Set("comment comments disqus livefyre share sharing shares sharebar sharedaddy social socials sidebar related recommended recommend recommendations recirc newsletter newsletters subscribe subscription promo promos promotion advert adverts advertisement advertising ad ads adv adsense dfp sponsor sponsored cookie cookies consent gdpr popup modal overlay breadcrumb breadcrumbs menu nav navbar navigation footer masthead tags taglist tagcloud keywords byline bylines widget widgets trending popular outbrain taboola revcontent zergnet pagination pager toolbar login signin signup signupform paywall copyright donate donation toc hidden invisible screenreader rss followus follow bookmark feedback rating ratings poll quiz jp gallery slideshow carousel dateline timestamp datetime pubdate teaser teasers noprint print printonly tooltip skip skiplink trinity readmore morestories upnext");

    private static readonly FrozenSet<string> captions = Set("caption captions imagecaption figcaption cutline photocaption");

    private readonly Dictionary<IElement, int> weights = new(ReferenceEqualityComparer.Instance);
    private readonly int total;

    /// <summary>Weighs the paragraphs of <paramref name="root"/>, because a name weighs nothing against the larger part of the text.</summary>
    public Furniture(IElement root)
    {
        foreach (var paragraph in root.QuerySelectorAll("p"))
        {
            var length = Math.Max(0, Length(paragraph));
            total += length;
            for (var above = paragraph; above is not null; above = above.ParentElement)
                weights[above] = weights.GetValueOrDefault(above) + length;
        }
    }

    /// <summary>Whether the element and all in it stands beside the article.</summary>
    public bool IsFurniture(IElement element) => element.LocalName switch
    {
        "body" or "article" or "main" or "b" or "em" or "i" or "strong" or "a" => false,
        "form" => !IsMost(element),
        _ => (IsHidden(element) || IsRole(element.GetAttribute("role")) || Named(element, words)) && !IsMost(element),
    };

    /// <summary>Whether the element's name says that it holds the words under a picture.</summary>
    public bool IsCaption(IElement element) => element.LocalName is "div" or "p" or "span" or "small" or "cite" && Named(element, captions) && !IsMost(element);

    private bool IsMost(IElement element) => weights.GetValueOrDefault(element) > total * Majority;

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && style.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static bool IsRole(string? role) => role is "navigation" or "complementary" or "contentinfo" or "search" or "dialog" or "alert" or "menu" or "menubar" or "tablist" or "banner";

    private static bool Named(IElement element, FrozenSet<string> names)
    {
        if (element.ClassName is { Length: > 0 } classes && HasWord(classes, names)) return true;
        return element.Id is { Length: > 0 } id && HasWord(id, names);
    }

    // Words are runs of letters, cut also where a capital follows a small letter: "articleShareTools", "article-share-tools".
    private static bool HasWord(string name, FrozenSet<string> names)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetter(name[i])) continue;
            var start = i++;
            while (i < name.Length && char.IsLetter(name[i]) && !(char.IsUpper(name[i]) && char.IsLower(name[i - 1]))) i++;
            if (lookup.Contains(name.AsSpan(start, i - start))) return true;
            i--;
        }
        return false;
    }

    private static int Length(IElement paragraph)
    {
        var length = paragraph.TextContent.Length;
        foreach (var link in paragraph.QuerySelectorAll("a")) length -= link.TextContent.Length;
        return length;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
