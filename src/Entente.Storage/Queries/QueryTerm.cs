namespace Entente.Storage.Queries;

/// <summary>One condition of a query: <c>-type:CONSULT,AID</c>, <c>evidence&gt;=2</c>.</summary>
/// <param name="Field">Name of the field in lower case.</param>
/// <param name="Comparison">How it compares.</param>
/// <param name="Values">One or more values; any of them will do.</param>
/// <param name="Negated">Whether it must not hold.</param>
public sealed record QueryTerm(string Field, Comparison Comparison, IReadOnlyList<string> Values, bool Negated = false)
{
    /// <summary>Equal when all parts are, the values in order.</summary>
    public bool Equals(QueryTerm? other) =>
        other is not null && Field == other.Field && Comparison == other.Comparison && Negated == other.Negated && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Field);
        hash.Add(Comparison);
        hash.Add(Negated);
        foreach (var value in Values) hash.Add(value);
        return hash.ToHashCode();
    }

    /// <summary>As a person would write it.</summary>
    public override string ToString() => $"{(Negated ? "-" : "")}{Field}{Sign}{string.Join(',', Values.Select(Quoted))}";

    private string Sign => Comparison switch
    {
        Comparison.AtLeast => ">=",
        Comparison.AtMost => "<=",
        Comparison.Above => ">",
        Comparison.Below => "<",
        _ => ":",
    };

    private static string Quoted(string value) =>
        value.Length > 0 && !value.Any(c => char.IsWhiteSpace(c) || c is ',' or '"' or '\\')
            ? value
            : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
