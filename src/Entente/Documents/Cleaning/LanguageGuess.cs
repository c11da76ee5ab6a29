namespace Entente.Documents.Cleaning;

/// <summary>Guesses the language of a text from its script and its most frequent words.</summary>
internal sealed class LanguageGuess
{
    private const int Looked = 6000; // characters; more do not change the answer
    private const int FewestWords = 5;
    private readonly Dictionary<string, List<string>> languages = new(StringComparer.Ordinal);

    public static LanguageGuess Load(DataFolder data)
    {
        var guess = new LanguageGuess();
        foreach (var row in data.Table("sentences/stopwords.tsv", ["language", "words"]))
            foreach (var word in row.List(1)) guess.Add(word, row.Required(0));
        return guess;
    }

    /// <summary>ISO 639-1 code of the language; <c>und</c> when the text is too short or mixed to tell.</summary>
    public string Of(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Looked));
        if (ByScript(head) is { } sure) return sure;
        var (hits, words) = Count(head);
        var ranked = hits.OrderByDescending(hit => hit.Value).ThenBy(hit => hit.Key, StringComparer.Ordinal).Take(2).ToArray();
        if (words < FewestWords || ranked.Length == 0 || ranked[0].Value < 3 || ranked[0].Value * 12 < words) return SharedScript.Of(head) ?? "und";
        return ranked.Length == 2 && ranked[1].Value * 10 > ranked[0].Value * 9 && words < 30 ? SharedScript.Of(head) ?? "und" : ranked[0].Key;
    }

    private (Dictionary<string, int> Hits, int Words) Count(ReadOnlySpan<char> text)
    {
        var hits = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i])) continue;
            var start = i;
            while (i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark)) i++;
            words++;
            if (!languages.TryGetValue(text[start..i].ToString().ToLowerInvariant(), out var spoken)) continue;
            foreach (var language in spoken) hits[language] = hits.GetValueOrDefault(language) + 1;
        }
        return (hits, words);
    }

    // Scripts that one living language of the news has to itself.
    private static string? ByScript(ReadOnlySpan<char> text)
    {
        var (letters, kana, han, hangul, hebrew, greek, thai, hindi, bengali, georgian, armenian) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (c is >= '\u3040' and <= '\u30FF') kana++;
            else if (c is >= '\u4E00' and <= '\u9FFF') han++;
            else if (c is >= '\uAC00' and <= '\uD7AF') hangul++;
            else if (c is >= '\u0590' and <= '\u05FF') hebrew++;
            else if (c is >= '\u0370' and <= '\u03FF') greek++;
            else if (c is >= '\u0E00' and <= '\u0E7F') thai++;
            else if (c is >= '\u0900' and <= '\u097F') hindi++;
            else if (c is >= '\u0980' and <= '\u09FF') bengali++;
            else if (c is >= '\u10A0' and <= '\u10FF') georgian++;
            else if (c is >= '\u0530' and <= '\u058F') armenian++;
        }
        if (letters < 5) return "und";
        if ((kana + han) * 2 > letters) return kana * 20 > letters ? "ja" : "zh";
        return hangul * 2 > letters ? "ko" : hebrew * 2 > letters ? "he" : greek * 2 > letters ? "el" : thai * 2 > letters ? "th"
            : hindi * 2 > letters ? "hi" : bengali * 2 > letters ? "bn" : georgian * 2 > letters ? "ka" : armenian * 2 > letters ? "hy" : null;
    }

    private void Add(string word, string language)
    {
        if (!languages.TryGetValue(word, out var spoken)) languages[word] = spoken = [];
        spoken.Add(language);
    }
}
