using Entente.Storage.Store;

namespace Entente.Storage.Queries;

/// <summary>Full-text search over documents.</summary>
internal static class TextSearch
{
    /// <summary>The best documents; none when no word is given.</summary>
    public static IReadOnlyList<FoundText> Run(Session session, Store.Store store, string text, int limit)
    {
        var phrases = EventQuery.Parse(Quoted(text)).Terms.SelectMany(term => term.Values).Select(Words.Of).Where(words => words.Count > 0).ToList();
        if (phrases.Count == 0) return [];
        var sql = new Sql();
        var found = store.Dialect.Search([.. phrases.SelectMany(words => words).Distinct()], sql.Take);
        var together = string.Concat(phrases.Where(words => words.Count > 1).Select(words => $" and d.number in (select m.number from ({store.Dialect.Phrase(words, sql.Take)}) m)"));
        var query = $"""
            select d.id, d.title, d.url, d.published, d.source_name, h.score from ({found}) h join document d on d.number = h.number
            where not d.forgotten{together} order by h.score desc, d.number limit {limit}
            """;
        return [.. session.Read(query, sql.Arguments).Select(row => new FoundText(
            row.GetString(0), DocumentRow.Text(row, 1), DocumentRow.Text(row, 2), DocumentRow.Text(row, 3), DocumentRow.Text(row, 4), row.GetDouble(5)))];
    }

    /// <summary>What a person types is words and phrases only: signs that mean something in a query mean nothing here.</summary>
    private static string Quoted(string text) =>
        string.Join(' ', text.Split('"').Select((part, i) => i % 2 == 1 ? $"\"{part.Replace('\\', ' ')}\"" : string.Join(' ', Words.Of(part))).Where(part => part.Trim('"', ' ').Length > 0));
}
