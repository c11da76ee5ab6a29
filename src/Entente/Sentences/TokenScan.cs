using Entente.Documents;

namespace Entente.Sentences;

/// <summary>One pass of the tokenizer over a paragraph, from left to right without looking back.</summary>
internal sealed class TokenScan(string text, TextSpan span, TokenizerTables tables)
{
    private readonly List<TokenPiece> pieces = new(span.Length / 5 + 4);
    private readonly WordEnd words = new(text, span.End, tables);
    private readonly Address addresses = new(text, span.End);
    private int openQuotes;

    public List<TokenPiece> Run()
    {
        for (var i = span.Start; i < span.End;)
            i = Blank.Is(text[i]) ? i + 1 : Next(i);
        return pieces;
    }

    // Adds what begins at i and returns where it ends.
    private int Next(int i)
    {
        if (addresses.EndAt(i) is var address and > 0) return Add(i, address);
        if (Blank.InWord(text, i) || NumberStart(i)) return Word(i);
        if (Symbols.IsApostrophe(text[i])) return Apostrophe(i);
        return Add(i, Symbols.EndAt(text, i, span.End));
    }

    // ".04", "+44", "#MeToo" and "@user" are words though they begin with a sign.
    private bool NumberStart(int i)
    {
        if (i + 1 >= span.End || !Blank.InWord(text, i + 1)) return false;
        var first = i == span.Start || !Blank.InWord(text, i - 1);
        return first && text[i] switch
        {
            '.' or '+' => char.IsAsciiDigit(text[i + 1]),
            '#' or '@' => char.IsAsciiLetter(text[i + 1]) && (i == span.Start || Blank.Is(text[i - 1])),
            _ => false,
        };
    }

    private int Word(int start)
    {
        var end = words.After(start);
        if (Unit(start, end) is var unit and > 0)
        {
            Add(start, unit);
            start = unit;
        }
        if (end < span.End && text[end] == '.' && words.KeepsStop(start, end)) return Add(start, end + 1);
        if (end < span.End && text[end] == '$' && words.IsCurrency(start, end)) return Add(start, end + 1);
        if (PluralPossessive(end)) return Split(start, end, end + 1);
        var cut = Contractions.Cut(text.AsSpan(start, end - start), tables);
        return cut > 0 ? Split(start, start + cut, end) : Add(start, end);
    }

    // "35mm", "5pm", "$3M": the number ends where the unit begins; 0 when there is none.
    private int Unit(int start, int end)
    {
        var i = start;
        var point = false;
        for (; i < end && (char.IsAsciiDigit(text[i]) || i > start && text[i] is '.' or ',' or ':'); i++) point |= text[i] == '.';
        var amount = point || start > span.Start && Symbols.IsCurrency(text[start - 1]);
        return i > start && i < end && TokenizerTables.IsUnit(text.AsSpan(i, end - i), amount) ? i : 0;
    }

    // The apostrophe of "the parents' house"; where a single quotation mark is open, it closes that.
    private bool PluralPossessive(int end) =>
        openQuotes == 0 && end < span.End && text[end] is '\'' or '’' && text[end - 1] is 's' or 'S' or 'z' or 'x'
        && (end + 1 == span.End || text[end + 1] != text[end] && !Blank.InWord(text, end + 1));

    private int Apostrophe(int i)
    {
        if (Symbols.QuotePair(text, i, span.End)) return Add(i, i + 2);
        var afterBlank = i == span.Start || !Blank.InWord(text, i - 1);
        var next = i + 1 < span.End && Blank.InWord(text, i + 1) ? words.After(i + 1) : i + 1;
        if (next > i + 1 && Contractions.IsClipped(text.AsSpan(i + 1, next - i - 1), afterBlank)) return Add(i, next);
        if (next > i + 1 && afterBlank) openQuotes++;
        else if (openQuotes > 0) openQuotes--;
        return Add(i, i + 1);
    }

    private int Add(int start, int end)
    {
        pieces.Add(new TokenPiece(new TextSpan(start, end), null));
        return end;
    }

    private int Split(int start, int cut, int end)
    {
        var whole = new TextSpan(start, end);
        pieces.Add(new TokenPiece(new TextSpan(start, cut), whole));
        pieces.Add(new TokenPiece(new TextSpan(cut, end), whole));
        return end;
    }
}
