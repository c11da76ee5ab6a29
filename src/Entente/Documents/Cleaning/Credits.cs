using System.Text.RegularExpressions;
using Entente.Documents.Bytes;

namespace Entente.Documents.Cleaning;

/// <summary>Knows the lines that only name who took a picture: <c>Thomas Imo/Photothek/Getty</c>, <c>(AP Photo/Jane Roe)</c>.</summary>
internal static partial class Credits
{
    private const int Longest = 110;

    private static readonly HashSet<string> agencies = new(StringComparer.Ordinal)
    {
        "AAP", "AFP", "Alamy", "Anadolu", "ANP", "AP", "Belga", "Bloomberg", "Contour", "Corbis", "Depositphotos", "dpa", "DPA", "EFE", "EPA", "EPA-EFE", "Flickr", "Getty", "GETTY", "Handout", "HANDOUT",
        "Imago", "IMAGO", "iStock", "Keystone", "Kremlin.ru", "Kyodo", "LightRocket", "Magnum", "NurPhoto", "Photothek", "Pixabay", "Polaris", "Pool", "POOL", "PA", "Reuters", "REUTERS", "Shutterstock", "SIPA", "Sipa",
        "Sputnik", "Stringer", "STRINGER", "Tanjug", "TASS", "Ukrinform", "Unsplash", "UPI", "VCG", "Wikimedia", "Xinhua", "Yonhap", "ZUMA", "Zuma",
    };

    private static readonly HashSet<string> small = new(StringComparer.Ordinal) { "via", "by", "for", "and", "of", "the", "de", "da", "van", "von", "der", "el", "al", "bin", "y", "on", "from", "through" };

    /// <summary>Whether the line is nothing but a picture credit.</summary>
    public static bool IsCredit(string line) => line.Length <= Longest && (NamesAgency(line) || Labelled().IsMatch(line));

    /// <summary>The line without a picture credit that closes it in brackets or in an agency's own form.</summary>
    public static string WithoutTail(string line)
    {
        var from = Math.Max(0, line.Length - 200); // a credit is short
        var tail = Tail().Match(line[from..]);
        return tail.Success && from + tail.Index > 0 ? line[..(from + tail.Index)].TrimEnd() : line;
    }

    // Names and agencies only: every word has a capital, one is an agency's, and slashes, "via" or "Photo" hold them together.
    private static bool NamesAgency(string line)
    {
        var words = line.Split([' ', '/', ',', '|', '(', ')', '[', ']', ':', '©', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 12) return false;
        foreach (var word in words)
            if (!char.IsUpper(word[0]) && !small.Contains(word) && !agencies.Contains(word)) return false;
        if (!words.Any(word => agencies.Contains(word.TrimEnd('.')))) return false;
        if (words.All(word => agencies.Contains(word.TrimEnd('.')) || word is "Images" or "Photo" or "Photos" or "File" or "News" or "Agency")) return true;
        return !line.EndsWith('.') && (line.Contains('/') || line.Contains('©') || words.Any(word => word is "via" or "Images" or "Photo" or "Photos"));
    }

    [GeneratedRegex(@"^[\[(]?(?:(?:Photo|Photos|Photograph|Photographs|Picture|Pictures|Image|Images|Illustration|Graphic|Video)(?: credits?| courtesy)?(?:: ?| by | courtesy of | \u00A9 )|(?:Credit|Credits|Photo Credit|Image Credit|Image Source|Image credits?|Photo credits?|Photographer|Picture credits?|Courtesy): ?)(?:\p{Lu}[\p{L}.'’-]*|via|by|for|and|of|the|de|van|von|al|el|bin|[/|,&©-])(?:[ /,|]+(?:\p{Lu}[\p{L}.'’-]*|via|by|for|and|of|the|de|van|von|al|el|bin|[/|,&©-]))*[\])]?$", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?:\((?:AP Photo|Photo by|Photos by|Photo:|Image:|Credit:|Image credit:|Photo credit:|File photo|REUTERS/|Reuters/)[^()]{0,80}\)|\[(?:Photo|Image)[^\]]{0,60}\]|(?:REUTERS|AFP|EPA|AP Photo|Getty Images|GETTY IMAGES)/(?:\p{Lu}[\p{L}.'’-]*)(?:[ /]\p{Lu}[\p{L}.'’-]*){0,4})$", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Tail();
}
