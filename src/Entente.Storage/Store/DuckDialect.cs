using System.Globalization;

namespace Entente.Storage.Store;

/// <summary>An inverted index in plain tables, ranked by BM25 with k₁ = 1.2 and b = 0.75.</summary>
internal sealed class DuckDialect : Dialect
{
    protected override string Rows => "posting";

    public override void Add(Session session, IEnumerable<(long Document, List<string> Words)> documents) =>
        session.Append(Table.Posting, documents.SelectMany(d => d.Words.Select((word, place) => new object?[] { Words.Hash(word), d.Document, place, d.Words.Count, 0 })));

    public override string Search(IReadOnlyCollection<string> words, Func<object, string> argument)
    {
        var terms = Terms(words);
        return $"""
            with hits as materialized (select term, document, any_value(length) as length, count(*) as count from posting where term in ({terms}) group by term, document),
            texts as materialized (select count(*) as total, avg(length) as mean from document where length > 0),
            weights as (select term, ln(1 + (max(a.total) - count(*) + 0.5) / (count(*) + 0.5)) as weight from hits, texts a group by term)
            select h.document as number, sum(w.weight * h.count * 2.2 / (h.count + 1.2 * (0.25 + 0.75 * h.length / a.mean)))::float8 as score
            from hits h join weights w on w.term = h.term cross join texts a
            group by h.document having count(*) = {argument((long)words.Count)}
            """;
    }

    public override string Match(IReadOnlyCollection<string> words, Func<object, string> argument) =>
        $"select document as number from posting where term in ({Terms(words)}) group by document having count(distinct term) = {argument((long)words.Count)}";

    /// <summary>Of a phrase that stands in a text, all words point to the same beginning.</summary>
    public override string Phrase(IReadOnlyList<string> words, Func<object, string> argument) => $"""
        select distinct p.document as number from posting p join (values {Offsets(words)}) w(term, behind) on w.term = p.term
        where p.term in ({Terms(words.Distinct())}) group by p.document, p.place - w.behind having count(*) = {argument((long)words.Count)}
        """;

    /// <summary>Strings, because DuckDB is a hundred times faster at these than at lists.</summary>
    public override string Holds(string column, IEnumerable<string> keys, Func<object, string> argument) =>
        $"({string.Join(" or ", keys.Select(key => $"contains({column}, {argument($"|{key}|")})"))})";

    private static string Terms(IEnumerable<string> words) => string.Join(", ", words.Select(word => Words.Hash(word).ToString(CultureInfo.InvariantCulture)));

    private static string Offsets(IEnumerable<string> words) => string.Join(", ", words.Select((word, i) => string.Create(CultureInfo.InvariantCulture, $"({Words.Hash(word)}::bigint, {i})")));
}
