using Entente.Sentences;

namespace Entente.Stories;

/// <summary>The figures of a text that tell one happening from another like it: counts, sums, years, days of a month.</summary>
internal static class Figures
{
    private const int Most = 64;

    /// <summary>Hashes of numbers of two and more digits, and of a month with its day; sorted. The first of the text where there are too many.</summary>
    public static uint[] In(IReadOnlyList<Sentence> sentences)
    {
        var found = new HashSet<uint>();
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Tokens.Count && found.Count < Most; i++)
            {
                var form = sentence.Tokens[i].Form;
                if (!char.IsAsciiDigit(form[0])) continue;
                var day = Neighbour(sentence.Tokens, i);
                if (day is not null) found.Add(Hashing.Of(Hashing.Of(day), Hashing.Of(form.TrimEnd('s', 't', 'h', 'n', 'd', 'r'))));
                else if (form.Length > 1) found.Add(Hashing.Of(form.Replace(",", "", StringComparison.Ordinal)));
            }
        var sorted = found.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static string? Neighbour(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Form.Length > 4) return null;
        if (i > 0 && Month(tokens[i - 1].Form) is { } before && tokens[i].Form.Length <= 2) return before;
        return i + 1 < tokens.Count && tokens[i].Form.Length <= 2 ? Month(tokens[i + 1].Form) : null;
    }

    private static string? Month(string form) => form.TrimEnd('.').ToLowerInvariant() switch
    {
        "jan" or "january" => "jan",
        "feb" or "february" => "feb",
        "mar" or "march" => "mar",
        "apr" or "april" => "apr",
        "may" => "may",
        "jun" or "june" => "jun",
        "jul" or "july" => "jul",
        "aug" or "august" => "aug",
        "sep" or "sept" or "september" => "sep",
        "oct" or "october" => "oct",
        "nov" or "november" => "nov",
        "dec" or "december" => "dec",
        _ => null,
    };
}
