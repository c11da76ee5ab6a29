namespace Entente.Sentences;

/// <summary>Decides how far a word reaches over stops, hyphens, slashes and the like.</summary>
internal sealed class WordEnd(string text, int end, TokenizerTables tables)
{
    private const int LongestJoined = 24; // parts longer than this are never joined over a sign, which keeps the look-ahead short

    /// <summary>Where the word that begins at <paramref name="start"/> ends.</summary>
    public int After(int start)
    {
        if (char.IsAsciiDigit(text[start]) && NumberShape.EndAt(text, start, end) is var number and > 0) return number;
        var part = start;
        for (var i = start + 1; ; i++)
        {
            if (i < end && Blank.InWord(text, i)) continue;
            if (i + 1 >= end || !Blank.InWord(text, i + 1) || !Joins(start, part, i)) return i;
            part = i + 1;
        }
    }

    /// <summary>Whether the full stop at <paramref name="stop"/> belongs to the word before it.</summary>
    public bool KeepsStop(int start, int stop)
    {
        if (stop - start > LongestJoined || stop + 2 < end && text[stop + 1] == '.' && text[stop + 2] == '.') return false;
        var word = text.AsSpan(start, stop - start);
        var next = NextLetter(stop + 1);
        return tables.Abbreviation(word) switch
        {
            AbbreviationUse.BeforeName => next != '\0' && (char.IsUpper(word[0]) || char.IsUpper(next)),
            AbbreviationUse.BeforeNumber => char.IsAsciiDigit(next),
            AbbreviationUse.Month => char.IsAsciiDigit(next) || char.IsUpper(word[0]) && char.IsLower(next) && word is not "May" and not "Mar",
            AbbreviationUse.Day => char.IsUpper(word[0]) && next != '\0' && !char.IsUpper(next) && word is not "Sun",
            AbbreviationUse.Within => next != '\0',
            AbbreviationUse.MaybeLast => next != '\0' && (!char.IsUpper(next) || text[stop + 1] == '.' || IsTimeZone(word, stop + 2)),
            AbbreviationUse.Place => char.IsUpper(word[0]) && next != '\0',
            _ => IsInitials(word, next),
        };
    }

    /// <summary>Whether the letters before a dollar sign make it a currency: <c>US$</c>, <c>A$</c>.</summary>
    public bool IsCurrency(int start, int dollar) =>
        dollar - start <= 3 && char.IsAsciiLetterUpper(text[start]) && dollar + 1 < end && char.IsAsciiDigit(text[dollar + 1]);

    // "6 a.m. GMT"
    private bool IsTimeZone(ReadOnlySpan<char> word, int i) =>
        word[^1] is 'm' or 'M' && i + 2 < end && char.IsAsciiLetterUpper(text[i]) && char.IsAsciiLetterUpper(text[i + 1]) && Part(i).Length is >= 2 and <= 4;

    // "U.S.", "a.k.a.", and the "J." of "J. Smith"; "I." and the last letter of a paragraph are no initials.
    private static bool IsInitials(ReadOnlySpan<char> word, char next)
    {
        if (word.Length == 1) return char.IsUpper(word[0]) && next != '\0' && word[0] != 'I' && !char.IsAsciiDigit(next);
        for (var i = 0; i < word.Length; i++)
            if (i % 2 == 1 ? word[i] != '.' : !char.IsLetter(word[i])) return false;
        return word.Length % 2 == 1;
    }

    // The first character after blanks that is not an opening mark; '\0' at the end.
    private char NextLetter(int i)
    {
        if (i < end && !Blank.Is(text[i])) return text[i];
        while (i < end && (Blank.Is(text[i]) || text[i] is '"' or '“' or '‘' or '\'')) i++;
        return i < end ? text[i] : '\0';
    }

    // Does the sign at i join the part before it, [part, i), to the one after it?
    private bool Joins(int start, int part, int i)
    {
        var before = text.AsSpan(part, Math.Min(i - part, LongestJoined + 1));
        if (before.Length > LongestJoined && text[i] is not ('@' or '\'' or '’')) return false;
        var (last, next) = (text[i - 1], text[i + 1]);
        return text[i] switch
        {
            '\'' or '’' => true,
            '`' => next is 's',
            '@' => true,
            '.' => StopJoins(start, part, i),
            ',' => char.IsAsciiDigit(last) && NumberShape.Digits(text, i + 1, end) == 3,
            ':' => before.Length <= 2 && char.IsAsciiDigit(before[0]) && char.IsAsciiDigit(last) && char.IsAsciiDigit(next),
            '-' => HyphenJoins(start, i, before),
            '/' => SlashJoins(start, i),
            '&' => AmpersandJoins(before, i),
            '*' => char.IsAsciiLetterLower(last) && char.IsAsciiLetterLower(next),
            _ => false,
        };
    }

    private bool StopJoins(int start, int part, int i)
    {
        var before = text.AsSpan(part, i - part);
        var (last, next) = (text[i - 1], text[i + 1]);
        if (char.IsAsciiDigit(next)) return char.IsAsciiDigit(last);
        var after = Part(i + 1);
        if (before.Length == 1 && after.Length == 1) return true;
        if (TokenizerTables.IsEnding(after) || InDottedName(start, part, i, after)) return true;
        if (before.Length == 1 && char.IsUpper(last) && after.Length == 2) return true; // M.Sc
        return before.Length <= 2 && char.IsUpper(before[0]) && after.Length == 1 && i + 2 < end && text[i + 2] == '.'; // Ph.D.
    }

    // alt.animals.cat, unitedway.enron.com: three parts or more, all in small letters.
    private bool InDottedName(int start, int part, int i, ReadOnlySpan<char> after)
    {
        if (!char.IsAsciiLetterLower(text[part]) || !char.IsAsciiLetterLower(after[0])) return false;
        var more = i + 1 + after.Length;
        return part > start && text[part - 1] == '.' || more + 1 < end && text[more] == '.' && char.IsAsciiLetterLower(text[more + 1]);
    }

    private bool HyphenJoins(int start, int i, ReadOnlySpan<char> before)
    {
        if (before.Contains('@')) return true;
        return i - start == before.Length ? tables.IsPrefix(before) : NumberShape.Joined(before);
    }

    private bool SlashJoins(int start, int i) => i - start == 1 && char.ToLowerInvariant(text[start]) switch
    {
        'w' => Part(i + 1) is "o" or "out",
        'l' or 'i' => Part(i + 1) is "c" or "C",
        'b' => Part(i + 1) is "t" or "w" or "c",
        'n' => Part(i + 1) is "a" or "A",
        's' => Part(i + 1) is "he",
        _ => false,
    };

    private bool AmpersandJoins(ReadOnlySpan<char> before, int i)
    {
        var after = Part(i + 1);
        return before.Length == 1 && after.Length == 1 || !HasLower(before) && !HasLower(after) && before.Length + after.Length <= 8;
    }

    private static bool HasLower(ReadOnlySpan<char> part)
    {
        foreach (var c in part)
            if (char.IsLower(c)) return true;
        return false;
    }

    // The run of word characters from i, cut at a length no table asks for.
    private ReadOnlySpan<char> Part(int i)
    {
        var stop = i;
        while (stop < end && stop - i < LongestJoined && Blank.InWord(text, stop)) stop++;
        return text.AsSpan(i, stop - i);
    }
}
