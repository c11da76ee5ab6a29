using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Compares the capitals of a name and of a text.</summary>
internal static class NameCase
{
    /// <summary>Whether words [start, end), whose letters are those of <paramref name="name"/>, have a capital wherever the name has one; the text may have more: "THE KREMLIN".</summary>
    public static bool Same(string name, IReadOnlyList<Token> tokens, int start, int end)
    {
        var at = 0;
        for (var i = start; i < end; i++)
            foreach (var c in tokens[i].Form)
                if (c is '$' or '@' or '#' or '=') return false;
                else if (char.IsLetterOrDigit(c))
                {
                    while (!char.IsLetterOrDigit(name[at])) at++;
                    if (char.IsUpper(name[at++]) && !char.IsUpper(c)) return false;
                }
        return tokens[start].IsCapital() || !char.IsUpper(name[0]);
    }
}
