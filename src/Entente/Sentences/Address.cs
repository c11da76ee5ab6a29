namespace Entente.Sentences;

/// <summary>Finds web and e-mail addresses, which are one word whatever signs they hold.</summary>
internal sealed class Address(string text, int end)
{
    private static readonly string[] Starts = ["http://", "https://", "www.", "ftp://", "mailto:", "ymsgr:"];
    private int noAtBefore;

    /// <summary>Where the address that begins at <paramref name="i"/> ends; 0 when none does.</summary>
    public int EndAt(int i)
    {
        if (!char.IsAsciiLetterOrDigit(text[i])) return 0;
        foreach (var start in Starts)
            if (i + start.Length < end && string.Compare(text, i, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return WebEnd(i);
        return MailEnd(i);
    }

    private int WebEnd(int start)
    {
        var i = start;
        var brackets = 0;
        for (; i < end && !Blank.Is(text[i]) && text[i] is not ('<' or '>' or '"' or '“' or '”' or '|' or '[' or ']'); i++)
            brackets += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        while (i > start + 1 && (text[i - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '*' || text[i - 1] == ')' && brackets < 0))
            if (text[--i] == ')') brackets++;
        return i;
    }

    // Remembers how far it has looked, so that a long run of letters and stops is read once.
    private int MailEnd(int start)
    {
        if (start < noAtBefore) return 0;
        var i = start;
        while (i < end && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '_' or '-' or '+' or '%')) i++;
        if (i + 1 >= end || text[i] != '@' || !char.IsAsciiLetterOrDigit(text[i + 1]))
        {
            noAtBefore = i;
            return 0;
        }
        for (i++; i < end && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '_' or '-');) i++;
        while (text[i - 1] is '.' or '-' or '_') i--;
        return i;
    }
}
