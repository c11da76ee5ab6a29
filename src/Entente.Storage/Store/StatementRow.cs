using System.Data.Common;

namespace Entente.Storage.Store;

/// <summary>Writes statements into their table and reads them out of it.</summary>
internal static class StatementRow
{
    /// <summary>What <see cref="From"/> reads: the statement <c>s</c> and its document <c>d</c>.</summary>
    public const string Columns = "s.json, s.document, s.sentence_text, d.story, d.url, d.title, d.published, d.source_name, d.source_country, d.source_kind";

    public static object?[] Values(StatementRecord s, DateOnly? day) =>
    [
        s.Id, s.Document, s.Kind, s.Start, s.End, s.Start ?? day ?? DateOnly.MaxValue, s.Speaker.Name ?? s.Speaker.Text, s.Speaker.Country, s.Speaker.Entity,
        Keys.Of(s.CoSpeakers.Prepend(s.Speaker)), s.Addressee is { } to ? Keys.Of([to]) : "", Keys.Of(s.About), s.Themes, Keys.Of(s.Themes), Stances(s), s.Denies,
        s.Text, Words.Joined(Words.Of(s.Text)), Keys.Of(s.SourceName, s.SourceCountry, s.SourceKind), s.Sentence, s.SentenceText, s.Confidence, s.Json,
    ];

    public static StatementRecord From(DbDataReader row) => NativeJson.Statement(row.GetString(0)) with
    {
        Document = row.GetString(1),
        SentenceText = row.GetString(2),
        Story = DocumentRow.Text(row, 3),
        Url = DocumentRow.Text(row, 4),
        Title = DocumentRow.Text(row, 5),
        Published = DocumentRow.Text(row, 6),
        SourceName = DocumentRow.Text(row, 7),
        SourceCountry = DocumentRow.Text(row, 8),
        SourceKind = row.GetString(9),
    };

    /// <summary>Each value alone, and with each key of its target: <c>condemn</c>, <c>condemn:usa</c>, <c>support:multipolarity</c>.</summary>
    private static string Stances(StatementRecord s)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var stance in s.Stances)
        {
            keys.Add(stance.Value);
            if (stance.Theme is { } theme) keys.Add($"{stance.Value}:{theme}");
            if (stance.Party is { } party) keys.UnionWith(Keys.Each([party]).Select(key => $"{stance.Value}:{key}"));
        }
        return Keys.Joined(keys);
    }
}
