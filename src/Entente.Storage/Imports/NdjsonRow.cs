using System.Globalization;
using System.Text;
using System.Text.Json;
using Entente.Storage.Exports;

namespace Entente.Storage.Imports;

/// <summary>Takes a line of NDJSON apart into cells: the native form byte for byte, the cells beside it, and those that were corrected.</summary>
internal static class NdjsonRow
{
    /// <param name="line">The line, without its end.</param>
    /// <param name="columns">The table's columns.</param>
    /// <param name="native">The column that is the native form.</param>
    /// <returns>The cells by name.</returns>
    /// <exception cref="JsonException">The line is no JSON object.</exception>
    public static Func<string, object?> Cells(string line, IReadOnlyList<ExportColumn> columns, string native)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new JsonException("a row is an object");
        var cells = new Dictionary<string, object?>(columns.Count, StringComparer.Ordinal);
        var whole = root.TryGetProperty(native, out var text) && text.ValueKind == JsonValueKind.String;
        if (whole) cells[native] = text.GetString();
        else if (Inlined(line, NdjsonFormat.FirstOwn(columns)) is { } inlined) cells[native] = inlined;
        JsonElement? corrected = root.TryGetProperty(NdjsonFormat.Corrected, out var differing) && differing.ValueKind == JsonValueKind.Object ? differing : null;
        foreach (var column in columns)
        {
            if (column.Name == native || column.IsDerived) continue;
            if (column.InNative is not { } read) cells[column.Name] = Cell(column, root);
            else if (corrected is { } by && by.TryGetProperty(column.Name, out _)) cells[column.Name] = Cell(column, by);
            else if (!whole) cells[column.Name] = read(root);
        }
        return cells.GetValueOrDefault;
    }

    // Everything up to the first key of our own, closed again.
    private static string? Inlined(string line, string firstOwn)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1 || !reader.ValueTextEquals(firstOwn)) continue;
            var before = bytes.AsSpan(0, (int)reader.TokenStartIndex);
            if (!before.EndsWith(","u8) && before.TrimEnd(" "u8).EndsWith(","u8)) before = before.TrimEnd(" "u8);
            if (before.EndsWith(","u8)) before = before[..^1];
            return Encoding.UTF8.GetString(before) + "}";
        }
        return null;
    }

    private static object? Cell(ExportColumn column, JsonElement row)
    {
        if (!row.TryGetProperty(column.Name, out var value)) return null;
        return (column.Kind, value.ValueKind) switch
        {
            (_, JsonValueKind.Null) => null,
            (ColumnKind.Json, JsonValueKind.Object or JsonValueKind.Array) => value.GetRawText(),
            (ColumnKind.Integer, JsonValueKind.Number) when value.TryGetInt64(out var number) => number,
            (ColumnKind.Number, JsonValueKind.Number) => value.GetDouble(),
            (ColumnKind.Boolean, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
            (ColumnKind.List, JsonValueKind.Array) => value.EnumerateArray().Select(item => item.GetString() ?? "").ToArray(),
            (ColumnKind.Day, JsonValueKind.String) => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            (ColumnKind.Text or ColumnKind.Json, JsonValueKind.String) => value.GetString(),
            _ => null,
        };
    }
}
