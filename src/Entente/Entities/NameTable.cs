using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Reads words with tags of names (IOB2 or IO), a word a line and an empty line between sentences.</summary>
/// <remarks>
/// Lines are "number, word, tag …" parted by tabs, as in Universal NER (Mayhew et al. 2024), or begin with the word and end with the tag, as in CoNLL 2003.
/// A document begins at <c># newdoc id</c> or <c>-DOCSTART-</c>.
/// </remarks>
internal static class NameTable
{
    private const int Long = 15; // sentences that stand for one document where the file does not part its documents

    public static IEnumerable<NamedSentence> Read(TextReader reader)
    {
        var (tokens, tags, document, starts, count) = (new List<Token>(), new List<string>(), "", 0, 0);
        while (reader.ReadLine() is { } line)
            if (line.StartsWith("# newdoc id", StringComparison.Ordinal) || line.StartsWith("-DOCSTART-", StringComparison.Ordinal)) document = $"{++starts}";
            else if (string.IsNullOrWhiteSpace(line))
            {
                if (tokens.Count > 0) yield return Sentence();
                tokens.Clear();
                tags.Clear();
            }
            else if (Row(line) is var (word, tag))
            {
                tokens.Add(new Token(default, word));
                tags.Add(tag);
            }
        if (tokens.Count > 0) yield return Sentence();

        NamedSentence Sentence() => new([.. tokens], Names(tags), starts > 0 ? document : $"{count++ / Long}");
    }

    private static (string Word, string Tag)? Row(string line) => line.Split(['\t', ' ']) switch
    {
        [var number, var word, var tag, ..] when line.Contains('\t') && int.TryParse(number, out _) => (word, tag),
        [var word, .., var tag] when tag is "O" or ['B' or 'I', '-', ..] => (word, tag), // other lines are remarks
        _ => null,
    };

    private static List<NameSpan> Names(List<string> tags)
    {
        var names = new List<NameSpan>();
        for (var i = 0; i < tags.Count;)
        {
            var first = i++;
            if (tags[first].Length < 3) continue;
            var kind = tags[first][2..];
            while (i < tags.Count && tags[i] == "I-" + kind) i++;
            names.Add(new NameSpan(first, i, kind switch { "PER" => NameType.Person, "LOC" => NameType.Place, "ORG" => NameType.Organisation, _ => NameType.Other }));
        }
        return names;
    }
}
