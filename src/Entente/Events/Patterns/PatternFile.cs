using Entente.Documents;

namespace Entente.Events.Patterns;

/// <summary>Reads pattern and class files (<c>data/events/*.txt</c>).</summary>
internal static class PatternFile
{
    private static readonly Slot[] verbActor = Slots("subj"), verbRecipient = Slots("obj,to,against,with,on");
    private static readonly Slot[] nounActor = Slots("poss,by,adj,of"), nounRecipient = Slots("against,on,to,with,of");

    /// <summary>Adds the classes of one file: <c>@name = word, word</c> a line.</summary>
    /// <exception cref="DataFileException">A line has another form.</exception>
    public static void ReadClasses(string file, TextReader reader, Dictionary<string, HashSet<string>> classes)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (line[0] != '@' || equals < 0) throw new DataFileException(file, number, $"'{line}' is not of the form '@name = word, word'");
            if (!classes.TryGetValue(line[..equals].Trim(), out var words)) classes[line[..equals].Trim()] = words = new(StringComparer.Ordinal);
            words.UnionWith(line[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>The patterns of one file in order.</summary>
    /// <param name="file">Its path, by which events name the pattern.</param>
    /// <param name="reader">Its text.</param>
    /// <param name="classes">The word classes that conditions name.</param>
    /// <param name="examples">Whether to keep the sentences, which only tests and training need.</param>
    /// <param name="shown">What messages call the file; null: its path.</param>
    /// <exception cref="DataFileException">A header or an example cannot be read.</exception>
    public static IEnumerable<Pattern> Read(string file, TextReader reader, IReadOnlyDictionary<string, HashSet<string>> classes, bool examples = false, string? shown = null)
    {
        Pattern? pattern = null;
        List<string> positive = [], negative = [];
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] is not ' ')
            {
                if (pattern is not null) yield return pattern with { Positive = positive, Negative = negative };
                pattern = Header(file, shown ?? file, number, line, classes);
                (positive, negative) = ([], []);
            }
            else if (examples)
            {
                var text = line.AsSpan().Trim();
                if (text.Length == 0 || text[0] == '#') continue;
                if (text.Length < 3 || text[0] is not ('+' or '-')) throw new DataFileException(shown ?? file, number, $"'{text}' is neither a + nor a - sentence");
                (text[0] == '+' ? positive : negative).Add(text[1..].Trim().ToString());
            }
        }
        if (pattern is not null) yield return pattern with { Positive = positive, Negative = negative };
    }

    private static Pattern Header(string file, string shown, int number, string line, IReadOnlyDictionary<string, HashSet<string>> classes)
    {
        try
        {
            var fields = line.Split('|', StringSplitOptions.TrimEntries);
            if (fields.Length is < 3 or > 5) throw new FormatException($"the header has {fields.Length} fields between bars where 3 to 5 are read");
            var pos = fields[0][0];
            if (pos is not ('v' or 'n' or 'a') || fields[0].Length < 3) throw new FormatException($"'{fields[0]}' does not begin with v, n or a and a word");
            var (type, mode) = Coded(fields[2]);
            return Attributes(fields.ElementAtOrDefault(4) ?? "", Parties(fields.ElementAtOrDefault(3) ?? "", new Pattern
            {
                Place = $"{file}:{number}",
                Key = $"{OneSpaced(fields[0])} | {OneSpaced(fields[1])}".TrimEnd(),
                Pos = pos,
                Lemmas = [.. Words(fields[0][2..]).SelectMany(w => w.Contains('-', StringComparison.Ordinal) ? [w, w.Replace("-", " - ", StringComparison.Ordinal)] : new[] { w })], // the tokenizer parts hyphened words
                Conditions = [.. fields[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(c => Condition.Parse(c, classes))],
                Type = type,
                Mode = mode,
                Actor = pos == 'n' ? nounActor : verbActor,
                Recipient = pos == 'n' ? nounRecipient : verbRecipient,
            }));
        }
        catch (FormatException e)
        {
            throw new DataFileException(shown, number, e.Message);
        }
    }

    private static (EventType?, string?) Coded(string field)
    {
        if (field == "-") return (null, null);
        var slash = field.IndexOf('/', StringComparison.Ordinal);
        return (TypeOf(slash < 0 ? field : field[..slash]), slash < 0 ? null : field[(slash + 1)..]);
    }

    private static EventType TypeOf(string text) =>
        Enum.TryParse<EventType>(text, true, out var type) ? type : throw new FormatException($"'{text}' is not a PLOVER type; write one of {string.Join(", ", Enum.GetNames<EventType>()).ToUpperInvariant()}");

    private static Pattern Parties(string field, Pattern pattern)
    {
        if (field.Length == 0) return pattern;
        var mutual = field.IndexOf("<>", StringComparison.Ordinal);
        var arrow = field.IndexOf('>', StringComparison.Ordinal);
        if (mutual < 0 && arrow < 0) return pattern with { Actor = Slots(field), Recipient = [], Mutual = true, OwnParties = true };
        var (left, right) = mutual >= 0 ? (field[..mutual], field[(mutual + 2)..]) : (field[..arrow], field[(arrow + 1)..]);
        return pattern with { Actor = Slots(left), Recipient = Slots(right), Mutual = mutual >= 0, OwnParties = true };
    }

    private static Pattern Attributes(string field, Pattern pattern)
    {
        foreach (var item in field.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = item.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? (item[..at], item[(at + 1)..]) : (item, "");
            pattern = key switch
            {
                "cameo" => pattern with { Cameo = value },
                "ctx" => pattern with { Contexts = Words(value) },
                "plv" => pattern with { Plv = value == "YIELD" ? EventType.Retreat : TypeOf(value) },
                "of" => pattern with { Of = TypeOf(value) },
                "implies" => pattern with { ImpliesNegated = value == "negated" },
                _ => throw new FormatException($"the attribute '{item}' is not one of cameo, ctx, plv, of, implies"),
            };
        }
        return pattern;
    }

    private static string OneSpaced(string field) => string.Join(' ', field.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Slot[] Slots(string list) => Array.ConvertAll(Words(list), Slot.Parse);
}
