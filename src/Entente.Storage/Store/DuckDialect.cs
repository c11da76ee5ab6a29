using System.Globalization;

namespace Entente.Storage.Store;

/// <summary>An inverted index in plain tables, ranked by BM25 with k₁ = 1.2 and b = 0.75.</summary>
internal sealed class DuckDialect : Dialect
{
    protected override string Rows => "posting";

    public override void Add(Session session, IEnumerable<(long Document, List<string> Words)> documents) =>
        session.Append(Table.Posting, documents.SelectMany(d => d.Words.Select((word, place) => new object?[] { Words.Hash(word), d.Document, place, d.Words.Count, 0 })));

    /// <summary>One pass over the postings of all words, each counted in a column of its own; the parts of a score are added in the order of the words, so that it is the same each time.</summary>
    public override string Search(IReadOnlyCollection<string> words, Func<object, string> argument)
    {
        var weights = Each(words, (_, i) => $"ln(1 + (max(total) - count(*) filter (where count{i} > 0) + 0.5) / (count(*) filter (where count{i} > 0) + 0.5)) as weight{i}");
        var parts = Each(words, (_, i) => $"weight{i} * count{i} * 2.2 / (count{i} + 1.2 * (0.25 + 0.75 * length / mean))");
        return $"""
            with hits as materialized (
                select document, any_value(length) as length, {string.Join(", ", Each(words, (term, i) => $"{Times(term)} as count{i}"))}
                from posting where term in ({Terms(words)}) group by document),
            texts as materialized (select count(*) as total, avg(length) as mean from document where length > 0),
            weights as (select {string.Join(", ", weights)} from hits cross join texts)
            select document as number, ({string.Join(" + ", parts)})::float8 as score
            from hits cross join weights cross join texts where {string.Join(" and ", Each(words, (_, i) => $"count{i} > 0"))}
            """;
    }

    public override string Match(IReadOnlyCollection<string> words, Func<object, string> argument) =>
        $"select document as number from posting where term in ({Terms(words)}) group by document having {string.Join(" and ", Each(words, (term, _) => $"{Times(term)} > 0"))}";

    /// <summary>Of a phrase that stands in a text, all words point to the same beginning.</summary>
    public override string Phrase(IReadOnlyList<string> words, Func<object, string> argument) => $"""
        select distinct p.document as number from posting p join (values {Offsets(words)}) w(term, behind) on w.term = p.term
        where p.term in ({Terms(words.Distinct())}) group by p.document, p.place - w.behind having count(*) = {argument((long)words.Count)}
        """;

    /// <summary>Strings, because DuckDB is a hundred times faster at these than at lists.</summary>
    public override string Holds(string column, IEnumerable<string> keys, Func<object, string> argument) =>
        $"({string.Join(" or ", keys.Select(key => $"contains({column}, {argument($"|{key}|")})"))})";

    private static string Times(string term) => $"count(*) filter (where term = {term})";

    private static IEnumerable<string> Each(IEnumerable<string> words, Func<string, int, string> part) => words.Select(Term).Select(part);

    private static string Terms(IEnumerable<string> words) => string.Join(", ", words.Select(Term));

    private static string Term(string word) => Words.Hash(word).ToString(CultureInfo.InvariantCulture);

    private static string Offsets(IEnumerable<string> words) => string.Join(", ", words.Select((word, i) => string.Create(CultureInfo.InvariantCulture, $"({Words.Hash(word)}::bigint, {i})")));
}
