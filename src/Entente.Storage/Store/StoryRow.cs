namespace Entente.Storage.Store;

/// <summary>Reads stories with their members.</summary>
internal static class StoryRow
{
    /// <summary>Stories <c>s</c> that a condition holds for, in the order of their first document, then of their ids.</summary>
    public static IEnumerable<StoryRecord> Read(Session session, string where, IReadOnlyList<object?> arguments, string tail)
    {
        var sql = $"""
            select s.id, s.first_seen, s.last_seen, s.documents, s.outlets, s.independent, s.original, s.title, s.json,
                (select array_agg(d.id) from document d where d.story = s.id and d.copy_of is not null), (select array_agg(d.copy_of) from document d where d.story = s.id and d.copy_of is not null)
            from story s where {where} order by s.first_seen nulls last, s.id {tail}
            """;
        foreach (var row in session.Read(sql, arguments))
        {
            var copies = DocumentRow.Texts(row, 9).Zip(DocumentRow.Texts(row, 10)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            yield return new StoryRecord
            {
                Id = row.GetString(0),
                FirstSeen = DocumentRow.DayAt(row, 1),
                LastSeen = DocumentRow.DayAt(row, 2),
                Documents = [.. DocumentRow.Texts(row, 3).Select(id => new StoryMember(id, copies.GetValueOrDefault(id)))],
                Outlets = row.GetInt32(4),
                Independent = row.GetInt32(5),
                Original = DocumentRow.Text(row, 6),
                Title = DocumentRow.Text(row, 7),
                Json = DocumentRow.Text(row, 8),
            };
        }
    }
}
