using System.IO.Compression;
using Entente.Entities;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>Reads the corpora of names.</summary>
internal static class NameCorpora
{
    /// <summary>Universal NER (Mayhew et al. 2024): numbered words with IOB2 tags.</summary>
    public static IEnumerable<NamedSentence> Uner(string path) => Tagged(path, line => line.StartsWith('#') ? null : line.Split('\t') is [_, var word, var tag, ..] ? (word, tag) : null);

    /// <summary>Word and tag, parted by a blank or tab; IO or IOB2.</summary>
    public static IEnumerable<NamedSentence> Columns(string path) => Tagged(path, line => line.Split([' ', '\t']) is [var word, .., var tag] ? (word, tag) : null);

    private static IEnumerable<NamedSentence> Tagged(string path, Func<string, (string Word, string Tag)?> read)
    {
        var (tokens, tags, document, count) = (new List<Token>(), new List<string>(), path, 0);
        foreach (var line in Lines(path))
        {
            if (line.StartsWith("# newdoc id", StringComparison.Ordinal)) document = line;
            if (line.StartsWith("-DOCSTART-", StringComparison.Ordinal))
            {
                document = $"{path} {count++}";
                continue;
            }
            if (line.Trim().Length > 0)
            {
                if (read(line) is not var (word, tag) || word.Length == 0) continue;
                tokens.Add(Word(word));
                tags.Add(tag);
                continue;
            }
            if (tokens.Count > 0) yield return new NamedSentence([.. tokens], Names(tags), Place());
            tokens.Clear();
            tags.Clear();
        }
        if (tokens.Count > 0) yield return new NamedSentence([.. tokens], Names(tags), Place());

        // A corpus that does not part its documents: some 15 sentences stand for one.
        string Place() => document == path ? $"{path} {count++ / 15}" : document;
    }

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

    private static Token Word(string form) => new(default, form);

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
        yield return "";
    }
}
