using Entente.Documents;

namespace Entente.Sentences;

/// <summary>Known forms, known verbs and nouns, and learned endings.</summary>
internal sealed class LemmaTable
{
    private const int LongestEnding = 6;
    private readonly Dictionary<(string Form, string Tag), string> forms = [];
    private readonly Dictionary<(string Tag, char Capitals, string Ending), LemmaScript> endings = [];
    private readonly HashSet<string> verbs = new(StringComparer.Ordinal);
    private readonly HashSet<string> nouns = new(StringComparer.Ordinal);

    public void AddForm(string form, string tag, string lemma) => forms[(form, tag)] = lemma;

    public void AddEnding(string tag, char capitals, string ending, LemmaScript script) => endings[(tag, capitals, ending)] = script;

    /// <summary>Adds the table that people keep; it wins over what was there.</summary>
    public void AddIrregulars(DataFolder data)
    {
        foreach (var row in data.Table("sentences/en/irregulars.tsv", ["form", "tag", "lemma"], key: 2)) AddForm(row.Required(0), row.Required(1), row.Required(2));
    }

    /// <param name="kind">v for verbs, n for nouns.</param>
    /// <param name="lemma">In lower case.</param>
    public void AddKnown(char kind, string lemma) => (kind == 'v' ? verbs : nouns).Add(lemma);

    public bool IsKnown(char kind, string lemma) => (kind == 'v' ? verbs : nouns).Contains(lemma);

    /// <summary>The lemma learned for this very form, else for the form in lower case; null when there is none.</summary>
    public string? Form(string form, string tag)
    {
        if (forms.TryGetValue((form, tag), out var lemma)) return lemma;
        return tag is not ("NNP" or "NNPS") && forms.TryGetValue((form.ToLowerInvariant(), tag), out lemma) ? lemma : null;
    }

    /// <summary>What the longest known ending of the form makes of it.</summary>
    public string Ending(string form, string tag)
    {
        var script = EndingScript(tag, Capitals(form), form.ToLowerInvariant());
        return script?.Apply(form) ?? (tag is "NNP" or "NNPS" ? form : LemmaScript.Lower.Apply(form));
    }

    /// <summary>What the longest known ending of <paramref name="lower"/> does; null when not even the empty ending is known for the tag.</summary>
    public LemmaScript? EndingScript(string tag, char capitals, string lower)
    {
        for (var length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
            if (endings.TryGetValue((tag, capitals, lower[^length..]), out var script)) return script;
        return null;
    }

    /// <summary>l: no capital first; t: capital first; u: all capitals.</summary>
    public static char Capitals(string form)
    {
        if (!char.IsUpper(form[0])) return 'l';
        return form.Length > 1 && form.AsSpan().IndexOfAnyInRange('a', 'z') < 0 ? 'u' : 't';
    }

    /// <summary>Reads the model: a line of JSON, then one entry a line, by its first column F (form), K (known lemma) or E (ending).</summary>
    /// <exception cref="DataFileException">A line is none of these.</exception>
    public void Read(TextReader reader)
    {
        reader.ReadLine();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            switch (line.Split('\t'))
            {
                case ["F", var form, var tag, var lemma]: AddForm(form, tag, lemma); break;
                case ["K", var kind, var lemma]: AddKnown(kind[0], lemma); break;
                case ["E", var tag, var capitals, var ending, var treatment, var cut, var put]:
                    AddEnding(tag, capitals[0], ending, new LemmaScript(treatment[0], int.Parse(cut), put));
                    break;
                default: throw new DataFileException("models/en/lemmas.model", number, $"'{line}' is neither form, known lemma nor ending");
            }
        }
    }

    /// <summary>Writes what <see cref="Read"/> reads, sorted.</summary>
    public void Write(TextWriter writer, string header)
    {
        var lines = new List<string>();
        foreach (var ((form, tag), lemma) in forms) lines.Add($"F\t{form}\t{tag}\t{lemma}");
        foreach (var verb in verbs) lines.Add($"K\tv\t{verb}");
        foreach (var noun in nouns) lines.Add($"K\tn\t{noun}");
        foreach (var ((tag, capitals, ending), script) in endings) lines.Add($"E\t{tag}\t{capitals}\t{ending}\t{script.Case}\t{script.Cut}\t{script.Put}");
        lines.Sort(StringComparer.Ordinal);
        writer.Write(header + "\n");
        foreach (var line in lines) writer.Write(line + "\n");
    }
}
