using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Documents;
using Entente.Documents.Bytes;

namespace Entente.Benchmarks.Texts;

/// <summary>Articles of ECB+, which come as words: put together again, a sentence a paragraph.</summary>
internal static partial class EcbText
{
    public static Draft Read(JsonElement line)
    {
        var xml = line.GetProperty("xml").GetString()!;
        var sentences = Token().Matches(xml).GroupBy(m => int.Parse(m.Groups[1].Value), m => WebUtility.HtmlDecode(m.Groups[2].Value)).OrderBy(group => group.Key);
        return new Draft
        {
            Kind = InputKind.Text,
            Text = string.Join("\n\n", sentences.Where(words => !IsAddress(words)).Select(Join)),
            Id = line.GetProperty("doc").GetString(),
        };
    }

    private static bool IsAddress(IEnumerable<string> words) => words.First() is "http" or "https" or "www";

    /// <summary>Writes words as a text would: quotation marks and stops go close, clitics too.</summary>
    private static string Join(IEnumerable<string> words)
    {
        var text = new StringBuilder();
        var (isQuoted, isOpening) = (false, true);
        foreach (var given in words)
        {
            var word = given switch { "``" => "“", "''" => "”", "\"" => isQuoted ? "”" : "“", "-LRB-" => "(", "-RRB-" => ")", _ => given };
            isQuoted = word switch { "“" => true, "”" => false, _ => isQuoted ^ (word.Count(c => c == '"') % 2 == 1) }; // some marks cling to their word
            if (!isOpening && !Closing().IsMatch(word)) text.Append(' ');
            text.Append(word);
            isOpening = word is "(" or "[" or "“" or "‘" or "$" or "£" or "€" or "’"; // an apostrophe parts "Lohan ’ s"
        }
        return Parted().Replace(Initials().Replace(text.ToString(), "$1."), "$1$2");
    }

    [GeneratedRegex("<token t_id=\"\\d+\" sentence=\"(\\d+)\" number=\"\\d+\">(.*?)</token>")]
    private static partial Regex Token();

    [GeneratedRegex(@"^(?:[.,;:!?%)\]”…'’]|['’](?:s|S|m|re|ve|d|ll)|n['’]t)$")]
    private static partial Regex Closing();

    [GeneratedRegex(@"(?<=[a-z\d]) (-) (?=[a-z])|(?<=\d)([:.,]) (?=\d)")]
    private static partial Regex Parted();

    [GeneratedRegex(@"\b([A-Z])\. (?=[A-Z]\.)")]
    private static partial Regex Initials();
}
