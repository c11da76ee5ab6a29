using System.Text;

namespace Entente.Storage.Queries;

/// <summary>Reads the text of a query, from left to right.</summary>
internal sealed class QueryParser(string text)
{
    /// <summary>No query is longer.</summary>
    public const int Longest = 10_000;

    private int at;

    public EventQuery Parse()
    {
        if (text.Length > Longest) throw new QueryException(Longest, $"it is longer than {Longest} characters");
        var terms = new List<QueryTerm>();
        for (SkipBlanks(); at < text.Length; SkipBlanks()) terms.Add(Term());
        return new EventQuery(terms);
    }

    private QueryTerm Term()
    {
        var negated = text[at] == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
        if (negated) at++;
        var start = at;
        while (at < text.Length && (char.IsLetter(text[at]) || text[at] == '_')) at++;
        var name = text[start..at];
        if (name.Length == 0 || at == text.Length || Sign() is not { } comparison)
        {
            at = start;
            return QueryFields.Checked(new QueryTerm("text", Comparison.Is, [Value(false)], negated), start);
        }
        return QueryFields.Checked(new QueryTerm(name, comparison, Values(), negated), start);
    }

    private Comparison? Sign()
    {
        foreach (var (sign, comparison) in new[] { (">=", Comparison.AtLeast), ("<=", Comparison.AtMost), (">", Comparison.Above), ("<", Comparison.Below), (":", Comparison.Is), ("=", Comparison.Is) })
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
            {
                at += sign.Length;
                return comparison;
            }
        return null;
    }

    private List<string> Values()
    {
        var values = new List<string> { Value(true) };
        while (at < text.Length && text[at] == ',')
        {
            at++;
            values.Add(Value(true));
        }
        return values;
    }

    private string Value(bool list)
    {
        if (at == text.Length || char.IsWhiteSpace(text[at]) || (list && text[at] == ',')) throw new QueryException(at, "a value is missing here");
        if (text[at] == '"') return Quoted();
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != '"' && !(list && text[at] == ',')) at++;
        return text[start..at];
    }

    private string Quoted()
    {
        var (start, value) = (at++, new StringBuilder());
        for (; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at++;
                return value.ToString();
            }
            if (text[at] == '\\' && at + 1 < text.Length) at++;
            value.Append(text[at]);
        }
        throw new QueryException(start, "the quotation mark that opens here is never closed");
    }

    private void SkipBlanks()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }
}
