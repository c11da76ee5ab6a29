using System.Globalization;

namespace Entente.Storage.Store;

/// <summary>An inverted index in plain tables, ranked by BM25 with k₁ = 1.2 and b = 0.75.</summary>
internal sealed class DuckDialect : Dialect
{
    protected override string Rows => "posting";

    public override void Add(Session session, IEnumerable<(long Document, List<string> Words)> documents) => session.Append(Table.Posting, documents.SelectMany(Rowed));

    /// <summary>The parts of a score are added in the order of the words, so that it is the same each time.</summary>
    public override string Search(IReadOnlyCollection<string> words, Func<object, string> argument)
    {
        var parts = Each(words, i => $"ln(1 + (total - (select count(*) from holds{i}) + 0.5) / ((select count(*) from holds{i}) + 0.5)) * holds{i}.times * 2.2 / (holds{i}.times + 1.2 * (0.25 + 0.75 * holds0.length / mean))");
        return $"""
            with texts as materialized (select count(*) as total, avg(length) as mean from document where length > 0), {Holding(words)}
            select holds0.document as number, ({string.Join(" + ", parts)})::float8 as score from {Joined(words)} cross join texts
            """;
    }

    public override string Match(IReadOnlyCollection<string> words, Func<object, string> argument) => $"with {Holding(words)} select holds0.document as number from {Joined(words)}";

    /// <summary>Of a phrase that stands in a text, all words point to the same beginning.</summary>
    public override string Phrase(IReadOnlyList<string> words, Func<object, string> argument) => $"""
        select distinct p.document as number from posting p join (values {Offsets(words)}) w(term, behind) on w.term = p.term
        where p.term in ({Terms(words.Distinct())}) group by p.document, p.place - w.behind having count(*) = {argument((long)words.Count)}
        """;

    /// <summary>Strings, because DuckDB is a hundred times faster at these than at lists.</summary>
    public override string Holds(string column, IEnumerable<string> keys, Func<object, string> argument) =>
        $"({string.Join(" or ", keys.Select(key => $"contains({column}, {argument($"|{key}|")})"))})";

    private static IEnumerable<object?[]> Rowed((long Document, List<string> Words) document)
    {
        var times = document.Words.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        for (var place = 0; place < document.Words.Count; place++)
        {
            var word = document.Words[place];
            yield return [Words.Hash(word), document.Document, place, document.Words.Count, times[word], 0];
            times[word] = 0;
        }
    }

    /// <summary>For each word the documents that hold it, each once.</summary>
    private static string Holding(IEnumerable<string> words) =>
        string.Join(", ", words.Select((word, i) => $"holds{i} as materialized (select document, length, times from posting where term = {Term(word)} and times > 0)"));

    private static string Joined(IReadOnlyCollection<string> words) => string.Join(" ", Each(words, i => i == 0 ? "holds0" : $"join holds{i} on holds{i}.document = holds0.document"));

    private static IEnumerable<string> Each(IReadOnlyCollection<string> words, Func<int, string> part) => Enumerable.Range(0, words.Count).Select(part);

    private static string Terms(IEnumerable<string> words) => string.Join(", ", words.Select(Term));

    private static string Term(string word) => Words.Hash(word).ToString(CultureInfo.InvariantCulture);

    private static string Offsets(IEnumerable<string> words) => string.Join(", ", words.Select((word, i) => string.Create(CultureInfo.InvariantCulture, $"({Words.Hash(word)}::bigint, {i})")));
}
