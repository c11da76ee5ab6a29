namespace Entente.Storage.Store;

/// <summary>One file of <c>schema/</c>.</summary>
/// <param name="Name"><c>001-what.sql</c> for both databases, <c>duckdb-001.sql</c> or <c>postgres-001.sql</c> for one.</param>
/// <param name="Sql">What it does.</param>
internal sealed record SchemaFile(string Name, string Sql)
{
    private bool IsShared => char.IsAsciiDigit(Name[0]);

    /// <summary>The version of the schema that it makes, with the others of its number.</summary>
    public int Version => int.Parse(Name.AsSpan(IsShared ? 0 : Name.IndexOf('-') + 1, 3));

    /// <summary>Whether a database needs it.</summary>
    public bool Concerns(string dialect) => IsShared || Name.StartsWith(dialect + "-", StringComparison.Ordinal);
}
