using DuckDB.NET.Data;

namespace Entente.Storage.Imports;

/// <summary>Rows of a Parquet file, one at a time, read by DuckDB.</summary>
internal static class ParquetRows
{
    /// <returns>Each row's number, from 1, and its cells by column name.</returns>
    /// <exception cref="InvalidDataException">The file is no Parquet, or cut.</exception>
    public static IEnumerable<(long Line, Func<string, object?> Cell)> Read(string path)
    {
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = "SELECT * FROM read_parquet($path)";
        command.Parameters.Add(new DuckDBParameter("path", path));
        command.UseStreamingMode = true;
        using var reader = Open(command, path);
        var places = Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, place => place, StringComparer.Ordinal);
        for (var line = 1L; reader.Read(); line++)
            yield return (line, name => places.TryGetValue(name, out var place) ? Cell(reader.GetValue(place)) : null);
    }

    private static DuckDBDataReader Open(DuckDBCommand command, string path)
    {
        try
        {
            return command.ExecuteReader();
        }
        catch (DuckDBException e)
        {
            throw new InvalidDataException($"{path}: this is no Parquet file, or not all of it ({e.Message}); export it again", e);
        }
    }

    private static object? Cell(object? value) => value switch
    {
        null or DBNull => null,
        int number => (long)number,
        DateTime moment => DateOnly.FromDateTime(moment),
        IEnumerable<string> list => list.ToArray(),
        System.Collections.IList list => list.Cast<string>().ToArray(),
        _ => value,
    };
}
