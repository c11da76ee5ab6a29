using System.Text;
using Entente.Documents;

namespace Entente.Sentences;

/// <summary>Writes the sentences of one document as CoNLL-U.</summary>
internal sealed class ConlluWriter(TextWriter writer, Document document)
{
    public void Write(IReadOnlyList<Sentence> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Tokens.Count == 0) continue;
            if (i == 0) Line($"# newdoc id = {Name(document.Id)}");
            if (i == 0 || sentences[i].StartsParagraph) Line("# newpar");
            Line($"# sent_id = {Name(sentences[i].Id ?? $"{document.Id.Replace('/', '_')}-{sentences[i].Index + 1}")}");
            Line($"# text = {Text(sentences[i])}");
            Words(sentences[i].Tokens);
            Line("");
        }
    }

    private void Words(IReadOnlyList<Token> tokens)
    {
        var hasTree = tokens.Count(token => token.Head < 0) == 1;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var last = LastOfContraction(tokens, i);
            if (last >= 0)
                Line($"{i + 1}-{last + 1}\t{OneLine(Surface(token))}\t_\t_\t_\t_\t_\t_\t_\t{Misc(tokens[last])}");
            var (head, relation) = !hasTree ? ("_", "_") : token.Head < 0 ? ("0", "root") : ($"{token.Head + 1}", token.Deprel);
            var misc = token.Contraction is null ? Misc(token) : "_";
            Line($"{i + 1}\t{OneLine(token.Form)}\t{OneLine(token.Lemma)}\t{token.Upos}\t{token.Xpos}\t{token.Feats}\t{head}\t{relation}\t_\t{misc}");
        }
    }

    // Index of the last word of the contraction that begins at i; −1 when none does.
    private static int LastOfContraction(IReadOnlyList<Token> tokens, int i)
    {
        var whole = tokens[i].Contraction;
        if (whole is null || i > 0 && tokens[i - 1].Contraction == whole) return -1;
        while (i + 1 < tokens.Count && tokens[i + 1].Contraction == whole) i++;
        return i;
    }

    private string Text(Sentence sentence)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var token = sentence.Tokens[i];
            var last = LastOfContraction(sentence.Tokens, i);
            if (token.Contraction is null || last >= 0) text.Append(OneLine(Surface(token)));
            if (token.SpaceAfter && i + 1 < sentence.Tokens.Count) text.Append(' ');
        }
        return text.ToString();
    }

    private string Surface(Token token) => token.Contraction is { } whole ? whole.In(document.Text).ToString() : token.Form;

    private static string Misc(Token token) => token.SpaceAfter ? "_" : "SpaceAfter=No";

    // Names hold no white space, and those of sentences no slash unless they came so.
    private static string Name(string id) => string.Create(id.Length, id, static (name, from) =>
    {
        for (var i = 0; i < name.Length; i++) name[i] = Blank.Is(from[i]) ? '_' : from[i];
    });

    // A form may hold a blank ("1 000") but no tab or line end.
    private static string OneLine(string value) => value.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? value
        : string.Create(value.Length, value, static (line, from) =>
        {
            for (var i = 0; i < line.Length; i++) line[i] = from[i] is '\t' or '\n' or '\r' ? ' ' : from[i];
        });

    private void Line(string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }
}
