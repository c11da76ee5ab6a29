using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Small questions about words that several steps ask.</summary>
internal static class Words
{
    public static bool IsNoun(this Token token) => token.Upos is "NOUN" or "PROPN";

    public static bool IsCapital(this Token token) => char.IsUpper(token.Form[0]);

    public static bool IsPossessiveMark(this Token token) => token.Form is "'s" or "’s" or "'" or "’" && token.Xpos is "POS" || token.Upos == "PART" && token.Form is "'s" or "’s";

    public static bool IsPlural(this Token token) => token.Xpos is "NNS" or "NNPS" || token.Xpos == "_" && token.Feats.Contains("Number=Plur");

    public static bool IsDay(this Token token) => token.Form is
        "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or
        "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December" or
        "today" or "yesterday" or "tomorrow" or "Today" or "Yesterday" or "Tomorrow";

    /// <summary>Whether words [start, end) stand in capitals throughout, as in a headline of old.</summary>
    public static bool AreShouted(IReadOnlyList<Token> tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
            foreach (var c in tokens[i].Form)
                if (char.IsLower(c))
                    return false;
        return true;
    }

    /// <summary>The words [start, end) as the text writes them, with its blanks.</summary>
    public static string Joined(IReadOnlyList<Token> tokens, int start, int end)
    {
        if (end - start == 1) return tokens[start].Form;
        var joined = new System.Text.StringBuilder();
        for (var i = start; i < end; i++)
        {
            joined.Append(tokens[i].Form);
            if (i + 1 < end && tokens[i].SpaceAfter) joined.Append(' ');
        }
        return joined.ToString();
    }
}
