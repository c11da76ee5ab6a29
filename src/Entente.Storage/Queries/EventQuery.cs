namespace Entente.Storage.Queries;

/// <summary>A question to the store: conditions that must all hold. Written as text, such as <c>actor:RUS recipient:CHN since:2022 evidence&gt;=2 "joint statement"</c>.</summary>
/// <param name="Terms">The conditions in the order in which they were written; none asks for everything.</param>
public sealed record EventQuery(IReadOnlyList<QueryTerm> Terms)
{
    /// <summary>Asks for everything.</summary>
    public static EventQuery All { get; } = new([]);

    /// <summary>Reads a query.</summary>
    /// <exception cref="QueryException">It cannot be understood; says where, and what was perhaps meant.</exception>
    public static EventQuery Parse(string text) => new QueryParser(text).Parse();

    /// <summary>This query and one more condition, as an option of a command gives it.</summary>
    /// <exception cref="QueryException">There is no such field, or the value is none of its.</exception>
    public EventQuery With(string field, string value, Comparison comparison = Comparison.Is) =>
        new([.. Terms, QueryFields.Checked(new QueryTerm(field, comparison, [value]), 0)]);

    /// <summary>This query and all conditions of another.</summary>
    public EventQuery And(EventQuery other) => new([.. Terms, .. other.Terms]);

    /// <summary>Equal when the terms are, in order.</summary>
    public bool Equals(EventQuery? other) => other is not null && Terms.SequenceEqual(other.Terms);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var term in Terms) hash.Add(term);
        return hash.ToHashCode();
    }

    /// <summary>The text that reads back as an equal query.</summary>
    public override string ToString() => string.Join(' ', Terms);
}
