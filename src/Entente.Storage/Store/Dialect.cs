namespace Entente.Storage.Store;

/// <summary>What one database does in its own way: full text, and lists of keys.</summary>
internal abstract class Dialect
{
    /// <summary>Indexes documents, each by its number and its words in order.</summary>
    public abstract void Add(Session session, IEnumerable<(long Document, List<string> Words)> documents);

    /// <summary>Takes documents out.</summary>
    public void Remove(Session session, IEnumerable<long> documents)
    {
        session.Execute("delete from stage_number");
        session.Append(Table.Number, documents.Select(number => new object?[] { number }));
        session.Execute($"delete from {Rows} where document in (select n from stage_number)");
    }

    /// <summary>The table with one or more rows a document.</summary>
    protected abstract string Rows { get; }

    /// <summary>A query that gives the numbers of the documents that hold all of some words, with a score that is higher for the better.</summary>
    /// <param name="words">At least one word, as <see cref="Words.Of"/> makes them.</param>
    /// <param name="argument">Takes a value and returns the name by which the query may use it.</param>
    public abstract string Search(IReadOnlyCollection<string> words, Func<object, string> argument);

    /// <summary>As <see cref="Search"/>, the numbers alone.</summary>
    public abstract string Match(IReadOnlyCollection<string> words, Func<object, string> argument);

    /// <summary>A query that gives the numbers of the documents in which some words stand one behind the other.</summary>
    /// <param name="words">At least one word, as <see cref="Words.Of"/> makes them.</param>
    /// <param name="argument">Takes a value and returns the name by which the query may use it.</param>
    public abstract string Phrase(IReadOnlyList<string> words, Func<object, string> argument);

    /// <summary>A condition: a column of keys, <c>|a|b|</c>, holds one of some keys.</summary>
    public abstract string Holds(string column, IEnumerable<string> keys, Func<object, string> argument);
}
