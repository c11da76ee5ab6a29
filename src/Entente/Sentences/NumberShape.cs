namespace Entente.Sentences;

/// <summary>Numbers that hold signs: telephone numbers, dates, postal codes.</summary>
internal static class NumberShape
{
    // Digits of the parts, by sign. Other numbers joined by a sign come apart: 3 - 4, 1 / 2.
    private static readonly string[] Hyphened = ["1-4", "3-4", "3-3-4", "1-3-3-4", "5-4", "2-2-4", "1-2-4", "2-1-4", "1-1-4", "4-2-2", "2-2-2", "1-1-2", "1-2-2", "3-2-4"];
    private static readonly string[] Slashed = ["2-2-4", "1-2-4", "2-1-4", "1-1-4", "2-2-2", "1-2-2", "2-1-2", "1-1-2", "4-2-2"];

    /// <summary>Where a telephone number or date that begins at <paramref name="start"/> ends; 0 when none does.</summary>
    public static int EndAt(string text, int start, int end)
    {
        Span<int> digits = stackalloc int[5];
        var i = start;
        var parts = 0;
        var sign = '\0';
        while (parts < 5)
        {
            var run = Digits(text, i, end);
            if (run is 0 or > 5) return 0;
            digits[parts++] = run;
            i += run;
            if (i + 1 >= end || text[i] is not ('-' or '/') || sign != '\0' && text[i] != sign && !(sign == '/' && parts == 2) || !char.IsAsciiDigit(text[i + 1])) break;
            if (sign == '\0') sign = text[i];
            i++;
        }
        if (parts < 2 || i < end && (Blank.InWord(text, i) || text[i] == sign)) return 0;
        return Known(text, start, digits[..parts], sign) ? i : 0;
    }

    /// <summary>How many digits stand at <paramref name="start"/>; looks at 6 at most.</summary>
    public static int Digits(string text, int start, int end)
    {
        var i = start;
        while (i < end && i - start < 6 && char.IsAsciiDigit(text[i])) i++;
        return i - start;
    }

    /// <summary>Whether a part after an earlier hyphen has digits in it, as in the code <c>nmem8-7-01</c>.</summary>
    public static bool Joined(ReadOnlySpan<char> part) => part.ContainsAnyInRange('0', '9') && part.ContainsAnyInRange('a', 'z');

    private static bool Known(string text, int start, ReadOnlySpan<int> digits, char sign)
    {
        if (sign == '/' && digits.Length == 2) return IsDay(text, start, digits[0], digits[1]);
        if (sign == '/' && digits is [3, 3, 4] or [3, 4]) return true; // 503/464-7927
        foreach (var shape in sign == '-' ? Hyphened : Slashed)
            if (Fits(shape, digits)) return true;
        return false;
    }

    private static bool Fits(string shape, ReadOnlySpan<int> digits)
    {
        if (shape.Length != digits.Length * 2 - 1) return false;
        for (var i = 0; i < digits.Length; i++)
            if (shape[2 * i] - '0' != digits[i]) return false;
        return true;
    }

    // 9/11 and 12/1, but not the fraction 3/4 nor 20/20.
    private static bool IsDay(string text, int start, int first, int second)
    {
        if (first > 2 || second > 2 || first + second == 2) return false;
        var month = int.Parse(text.AsSpan(start, first));
        var day = int.Parse(text.AsSpan(start + first + 1, second));
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 || text[start] == '0';
    }
}
