namespace Entente.Storage.Store;

/// <summary>A table into which rows are written in bulk: its columns in the order of the schema, one letter each.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, as <see cref="Of"/> reads them.</param>
/// <param name="Temporary">Whether it lives as long as its connection.</param>
internal sealed record Table(string Name, IReadOnlyList<Column> Columns, bool Temporary = false)
{
    public static readonly Table Document = Of("document", "nttttttitdtttttttttnpttb");
    public static readonly Table Telling = Of("telling", "tttttssttifbttbtdddttttfftsssssstttttiitiift");
    public static readonly Table Statement = Of("statement", "tttdddttttttsttttttitft");
    public static readonly Table Story = Of("story", "tddsiiittt");
    public static readonly Table Sighting = Of("sighting", "npttttttn");
    public static readonly Table Correction = Of("correction", "nptttt");
    public static readonly Table Signature = Of("signature", "ty");
    public static readonly Table Record = Of("record", "nitpyytb");
    public static readonly Table Posting = Of("posting", "nniiii");
    public static readonly Table Lexeme = Of("stage_lexeme", "nt", temporary: true);
    public static readonly Table Key = Of("stage_key", "t", temporary: true);
    public static readonly Table Number = Of("stage_number", "n", temporary: true);
    public static readonly Table Merge = Of("stage_merge", "tt", temporary: true);
    public static readonly Table Event = Of("stage_event", "ttsiiib", temporary: true);
    public static readonly Table Member = Of("stage_member", "ttt", temporary: true);
    public static readonly Table Read = Of("stage_read", "ttn", temporary: true);

    /// <summary>The statements that make the temporary tables of a writer.</summary>
    public const string Stage = """
        create temp table stage_key (key text);
        create temp table stage_number (n bigint);
        create temp table stage_merge (telling text, event text);
        create temp table stage_event (id text, story text, tellings text[], documents integer, outlets integer, independent integer, disputed boolean);
        create temp table stage_member (document text, story text, copy_of text);
        create temp table stage_read (document text, engine text, reading bigint);
        create temp table stage_lexeme (document bigint, terms text);
        """;

    private static Table Of(string name, string letters, bool temporary = false) => new(name, [.. letters.Select(Kind)], temporary);

    private static Column Kind(char letter) => letter switch
    {
        't' => Column.Text,
        's' => Column.Texts,
        'i' => Column.Integer,
        'n' => Column.Long,
        'f' => Column.Double,
        'b' => Column.Flag,
        'd' => Column.Day,
        'p' => Column.Time,
        'y' => Column.Bytes,
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, "a column is t, s, i, n, f, b, d, p or y"),
    };
}
