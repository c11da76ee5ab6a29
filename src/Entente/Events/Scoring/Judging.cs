using Entente.Documents;

namespace Entente.Events.Scoring;

/// <summary>Joins what was handed to a judge with what came back.</summary>
internal static class Judging
{
    /// <summary>First line of a file of keys.</summary>
    public const string KeysHeader = "number\tcorpus\tdocument\tevent\tpattern\ttype\tconfidence";

    /// <summary>The judgements of one batch, in the order of its keys.</summary>
    /// <param name="keys">Name and lines of the keys, the first a header.</param>
    /// <param name="answers">Name and lines of the answers: number, verdict, error, factuality, background, attribution; lines that begin with # are comments.</param>
    /// <param name="batch">Name of the batch.</param>
    /// <returns>The judgements, and the numbers that have no answer.</returns>
    /// <exception cref="DataFileException">A line is not of this form, or a number is unknown or answered twice.</exception>
    public static (IReadOnlyList<JudgedEvent> Judged, IReadOnlyList<int> Missing) Join(
        (string File, IReadOnlyList<string> Lines) keys, (string File, IReadOnlyList<string> Lines) answers, string batch)
    {
        var asked = Numbered(keys.File, keys.Lines.Skip(1), 2, 7);
        var answered = Numbered(answers.File, answers.Lines, 1, 6);
        foreach (var (number, (line, _)) in answered)
            if (!asked.ContainsKey(number)) throw new DataFileException(answers.File, line, $"{number} is not among the keys");
        return (
            [.. asked.Where(a => answered.ContainsKey(a.Key)).Select(a => JudgedEvent.Parse(answers.File, answered[a.Key].Line, [.. a.Value.Fields, .. answered[a.Key].Fields, batch]))],
            [.. asked.Keys.Where(number => !answered.ContainsKey(number))]);
    }

    private static SortedDictionary<int, (int Line, string[] Fields)> Numbered(string file, IEnumerable<string> lines, int line, int count)
    {
        var found = new SortedDictionary<int, (int, string[])>();
        foreach (var text in lines)
        {
            var fields = text.TrimEnd().Split('\t', StringSplitOptions.TrimEntries);
            if (fields[0].Length > 0 && fields[0][0] != '#')
            {
                if (fields.Length != count) throw new DataFileException(file, line, $"the line has {fields.Length} fields where {count} are read");
                if (!int.TryParse(fields[0], out var number)) throw new DataFileException(file, line, $"'{fields[0]}' is not a number");
                if (!found.TryAdd(number, (line, fields[1..]))) throw new DataFileException(file, line, $"{number} stands here a second time");
            }
            line++;
        }
        return found;
    }
}
