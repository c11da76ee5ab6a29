using System.Text;

namespace Entente.Storage.Store;

/// <summary>Full text by <c>tsvector</c>, made from our own words so that both databases find the same documents.</summary>
internal sealed class PostgresDialect : Dialect
{
    private const int MostBytes = 900_000; // a tsvector holds 1 MiB
    private const int LastPosition = 16_383, MostPositions = 255;

    protected override string Rows => "lexeme";

    public override void Add(Session session, IEnumerable<(long Document, List<string> Words)> documents)
    {
        session.Execute("delete from stage_lexeme");
        session.Append(Table.Lexeme, documents.Select(d => new object?[] { d.Document, Vector(d.Words) }));
        session.Execute("insert into lexeme (document, terms) select document, terms::tsvector from stage_lexeme");
    }

    public override string Search(IReadOnlyCollection<string> words, Func<object, string> argument)
    {
        var query = Query(words, argument);
        return $"select x.document as number, ts_rank_cd(x.terms, {query}, 1)::float8 as score from lexeme x where x.terms @@ {query}";
    }

    public override string Match(IReadOnlyCollection<string> words, Func<object, string> argument) =>
        $"select x.document as number from lexeme x where x.terms @@ {Query(words, argument)}";

    public override string Phrase(IReadOnlyList<string> words, Func<object, string> argument) =>
        $"select d.number from document d join ({Match([.. words.Distinct()], argument)}) m on m.number = d.number where strpos(' ' || d.words || ' ', {argument($" {Words.Joined(words)} ")}) > 0";

    /// <summary>In the words of the indexes in <c>schema/postgres-001.sql</c>.</summary>
    public override string Holds(string column, IEnumerable<string> keys, Func<object, string> argument) =>
        $"string_to_array({column}, '|') && array[{string.Join(", ", keys.Select(argument))}]";

    private static string Query(IEnumerable<string> words, Func<object, string> argument) => $"{argument(string.Join(" & ", words.Select(word => $"'{word}'")))}::tsquery";

    /// <summary>Words with their places; the words of a text too long for the index are found as far as they fit, each at least once.</summary>
    private static string Vector(List<string> words)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var bytes = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (!places.TryGetValue(words[i], out var list))
            {
                bytes += Encoding.UTF8.GetByteCount(words[i]) + 4;
                if (bytes > MostBytes) continue;
                places[words[i]] = list = [];
            }
            else if (list.Count == MostPositions || i >= LastPosition || bytes > MostBytes - 2) continue;
            bytes += 2;
            list.Add(Math.Min(i + 1, LastPosition));
        }
        return string.Join(' ', places.Select(word => $"'{word.Key}':{string.Join(',', word.Value.Distinct())}"));
    }
}
