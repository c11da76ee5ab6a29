using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Entente.Documents;

namespace Entente.Benchmarks.Stories;

/// <summary>Reads ECB+ (Cybulska and Vossen 2014), whose texts are given as words, back into running text.</summary>
internal static class EcbCorpus
{
    private const int LongestHeadline = 20;

    public static List<EcbDocument> Read(string path)
    {
        var checkedSentences = Checked(Path.Combine(Path.GetDirectoryName(path)!, "ECBplus_coreference_sentences.csv"));
        using var lines = Corpora.Open(path);
        var documents = new List<EcbDocument>();
        while (lines.ReadLine() is { } line)
        {
            var row = JsonDocument.Parse(line).RootElement;
            var (topic, story, name) = (row.GetProperty("topic").GetInt32().ToString(CultureInfo.InvariantCulture), row.GetProperty("story").GetString()!, row.GetProperty("doc").GetString()!);
            documents.Add(Document(topic, story, name, XDocument.Parse(row.GetProperty("xml").GetString()!).Root!, checkedSentences));
        }
        return documents;
    }

    private static EcbDocument Document(string topic, string story, string name, XElement root, HashSet<(string, int)> checkedSentences)
    {
        var text = new StringBuilder();
        var words = new Dictionary<string, (TextSpan Span, int Sentence)>();
        string? url = null;
        var headline = 0;
        foreach (var sentence in root.Elements("token").GroupBy(token => (int)token.Attribute("sentence")!).OrderBy(group => group.Key))
        {
            var tokens = sentence.ToList();
            if (sentence.Key == 0 && tokens[0].Value is "http" or "https" or "www")
            {
                url = string.Concat(tokens.Select(token => token.Value));
                continue;
            }
            if (text.Length > 0) text.Append("\n\n");
            var isFirst = text.Length == 0;
            Write(tokens, sentence.Key, text, words, isLoose: story.EndsWith("plus", StringComparison.Ordinal));
            if (isFirst && tokens.Count <= LongestHeadline && tokens[^1].Value is not ("." or "?" or "!" or "\"" or "''")) headline = text.Length;
        }
        var body = text.ToString();
        var document = new Document
        {
            Id = name,
            Hash = name,
            Url = url is not null && Uri.IsWellFormedUriString(url, UriKind.Absolute) ? url : null,
            Title = headline > 0 ? body[..headline] : null,
            Text = body,
            Parts = headline > 0 ? [new DocumentPart(PartKind.Title, new TextSpan(0, headline)), new DocumentPart(PartKind.Body, new TextSpan(headline, body.Length))] : [new DocumentPart(PartKind.Body, new TextSpan(0, body.Length))],
        };
        return new EcbDocument(topic, story, document, Mentions(topic, name, root, words, checkedSentences));
    }

    // The later half of the corpus is cut at every sign, so hyphens and apostrophes stand alone there.
    private static void Write(List<XElement> tokens, int sentence, StringBuilder text, Dictionary<string, (TextSpan, int)> words, bool isLoose)
    {
        var glue = true;
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Value is "``" or "''" ? "\"" : tokens[i].Value;
            var sticks = word is "." or "," or ";" or ":" or "?" or "!" or ")" or "%" or "'" or "]" || word.StartsWith('\'') && word.Length > 1 || word is "n't" || (isLoose && word is "-" or "/");
            if (!glue && !sticks && !(tokens[i].Value == "''")) text.Append(' ');
            var start = text.Length;
            text.Append(word);
            words[(string)tokens[i].Attribute("t_id")!] = (new TextSpan(start, text.Length), sentence);
            glue = word is "(" or "$" or "[" || tokens[i].Value == "``" || (isLoose && word is "-" or "/")
                || (isLoose && word == "." && i > 0 && tokens[i - 1].Value.Length == 1 && i + 1 < tokens.Count && tokens[i + 1].Value.Length == 1 && char.IsLetter(tokens[i + 1].Value[0]));
        }
    }

    private static List<EcbMention> Mentions(string topic, string name, XElement root, Dictionary<string, (TextSpan Span, int Sentence)> words, HashSet<(string, int)> checkedSentences)
    {
        var events = new Dictionary<string, string>();
        foreach (var relation in root.Element("Relations")?.Elements() ?? [])
        {
            var id = relation.Name.LocalName == "CROSS_DOC_COREF" ? $"{topic}|{(string)relation.Attribute("note")!}" : $"{name}|{(string)relation.Attribute("r_id")!}";
            foreach (var source in relation.Elements("source")) events[(string)source.Attribute("m_id")!] = id;
        }
        var mentions = new List<EcbMention>();
        foreach (var mark in root.Element("Markables")?.Elements() ?? [])
        {
            var kind = mark.Name.LocalName;
            if (!kind.StartsWith("ACTION", StringComparison.Ordinal) && !kind.StartsWith("NEG_ACTION", StringComparison.Ordinal)) continue;
            var spans = mark.Elements("token_anchor").Select(anchor => words.GetValueOrDefault((string)anchor.Attribute("t_id")!)).Where(word => word.Span.Length > 0).ToList();
            if (spans.Count == 0 || !checkedSentences.Contains((name, spans[0].Sentence))) continue;
            var id = (string)mark.Attribute("m_id")!;
            mentions.Add(new EcbMention(events.GetValueOrDefault(id) ?? $"{name}#{id}", spans[0].Span.Cover(spans[^1].Span)));
        }
        return mentions;
    }

    private static HashSet<(string, int)> Checked(string path)
    {
        var found = new HashSet<(string, int)>();
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var fields = line.Split(',');
            if (fields.Length >= 3) found.Add(($"{fields[0]}_{fields[1]}.xml", int.Parse(fields[2], CultureInfo.InvariantCulture)));
        }
        return found;
    }
}
