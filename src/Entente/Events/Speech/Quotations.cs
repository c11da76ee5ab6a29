using Entente.Documents;

namespace Entente.Events.Speech;

/// <summary>Finds quotation marks that belong together: “…”, "…", ‘…’, «…», „…“; a mark left open ends with its paragraph.</summary>
internal static class Quotations
{
    private const int Longest = 4000; // characters; beyond this a stray mark is likelier than a quotation

    /// <summary>The stretches between the marks, without them, in order; never nested.</summary>
    public static IReadOnlyList<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!Opens(text, i, out var closers)) continue;
            var end = Close(text, i + 1, closers);
            if (end <= i + 1) continue;
            found.Add(new TextSpan(i + 1, end));
            i = end;
        }
        return found;
    }

    private static bool Opens(string text, int i, out string closers)
    {
        closers = text[i] switch { '“' or '„' or '"' => "”\"“", '«' => "»", '‘' or '\'' => "’'", _ => "" };
        if (closers.Length == 0) return false;
        if (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1])) return false;
        var before = i == 0 ? ' ' : text[i - 1];
        return text[i] is '“' or '„' or '«' || ((char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-') && (text[i] is not '\'' and not '‘' || char.IsLetter(text[i + 1])));
    }

    private static int Close(string text, int from, string closers)
    {
        var single = closers == "’'";
        for (var i = from; i < text.Length && i - from < Longest; i++)
        {
            if (text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n') return single ? -1 : i;
            if (!closers.Contains(text[i], StringComparison.Ordinal)) continue;
            if (single && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])) continue; // an apostrophe
            if (single && i > 0 && text[i - 1] == 's' && text.AsSpan(i + 1, Math.Min(80, text.Length - i - 1)).IndexOfAny('’', '\'') is >= 0) continue; // possessive plural
            if (text[i] == '“' && i > 0 && char.IsWhiteSpace(text[i - 1]) && i + 1 < text.Length && char.IsLetter(text[i + 1])) return i; // reopened without a close
            return i;
        }
        return single ? -1 : Math.Min(text.Length, from + Longest);
    }
}
