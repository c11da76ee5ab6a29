namespace Entente.Storage.Queries;

/// <summary>A query cannot be understood.</summary>
/// <param name="position">Where in its text, from 0 on, in UTF-16 units.</param>
/// <param name="cause">What is wrong and what would be right.</param>
public sealed class QueryException(int position, string cause) : FormatException($"the query at character {position + 1}: {cause}")
{
    /// <summary>Where in its text, from 0 on.</summary>
    public int Position { get; } = position;
}
