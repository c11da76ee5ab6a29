using Entente.Documents;

namespace Entente.Sentences;

/// <summary>The lines of one sentence, read but not yet placed in a text.</summary>
internal sealed class ConlluBlock
{
    public bool NewDocument { get; private set; }
    public string? DocumentId { get; private set; }
    public bool NewParagraph { get; private set; }
    public string? Id { get; private set; }
    public string? Text { get; private set; }
    public List<ConlluRow> Words { get; } = [];

    /// <summary>Contractions: first word, last word (from 0), form, and whether a blank follows.</summary>
    public List<(int First, int Last, string Form, bool SpaceAfter)> Contractions { get; } = [];

    private bool IsEmpty => Words.Count == 0;

    public static IEnumerable<ConlluBlock> Read(TextReader reader, string file)
    {
        var block = new ConlluBlock();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (number == 1) line = line.TrimStart('\ufeff');
            if (!string.IsNullOrWhiteSpace(line))
            {
                block.Take(line, file, number);
                continue;
            }
            if (block.IsEmpty) continue; // comments alone wait for their sentence
            block.Check(file, number);
            yield return block;
            block = new ConlluBlock();
        }
        if (block.IsEmpty) yield break;
        block.Check(file, number);
        yield return block;
    }

    private void Take(string line, string file, int number)
    {
        if (line[0] == '#') Comment(line.AsSpan(1).Trim());
        else Row(line.Split('\t'), file, number);
    }

    private void Comment(ReadOnlySpan<char> comment)
    {
        var equals = comment.IndexOf('=');
        var key = (equals < 0 ? comment : comment[..equals]).Trim();
        var value = equals < 0 ? null : comment[(equals + 1)..].Trim().ToString();
        switch (key)
        {
            case "newdoc" or "newdoc id":
                NewDocument = NewParagraph = true;
                DocumentId = value;
                break;
            case "newpar" or "newpar id": NewParagraph = true; break;
            case "sent_id": Id = value; break;
            case "text": Text = value; break;
        }
    }

    private void Row(string[] columns, string file, int number)
    {
        if (columns.Length < 2) throw new DataFileException(file, number, "a word needs at least its number and its form, with a tab between");
        if (columns[1].Length == 0) throw new DataFileException(file, number, "the form is empty");
        var id = columns[0];
        if (id.Contains('.', StringComparison.Ordinal)) return; // an empty node of the enhanced graph
        if (id.IndexOf('-', StringComparison.Ordinal) is var dash and > 0) Contraction(id, dash, columns, file, number);
        else if (!int.TryParse(id, out var index) || index != Words.Count + 1)
            throw new DataFileException(file, number, $"'{id}' is not the next word's number, {Words.Count + 1}");
        else Words.Add(ConlluRow.From(columns, file, number));
    }

    private void Contraction(string id, int dash, string[] columns, string file, int number)
    {
        if (!int.TryParse(id.AsSpan(0, dash), out var first) || !int.TryParse(id.AsSpan(dash + 1), out var last) || first != Words.Count + 1 || last < first)
            throw new DataFileException(file, number, $"'{id}' is not a range that begins with the next word's number, {Words.Count + 1}");
        Contractions.Add((first - 1, last - 1, columns[1], ConlluRow.HasSpaceAfter(columns)));
    }

    // What can only be known when all words are there.
    private void Check(string file, int number)
    {
        if (Contractions.Count > 0 && Contractions[^1].Last >= Words.Count)
            throw new DataFileException(file, number, $"the contraction '{Contractions[^1].Form}' reaches beyond the sentence's last word");
        foreach (var word in Words)
            if (word.Head >= Words.Count)
                throw new DataFileException(file, word.Line, $"head {word.Head + 1} lies beyond the sentence's last word, {Words.Count}");
    }
}
