using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Entente.Storage.Exports;

/// <summary>One JSON object a line.</summary>
/// <remarks>
/// Where the table has a native column, its members come first, byte for byte, then the cells of which the native form says nothing, under the columns' names. A cell that differs from what the native
/// form says (after a correction) stands in <c>corrected</c>. A native text that cannot be a line's beginning is kept whole, as a text, under the column's name.
/// </remarks>
internal static class NdjsonFormat
{
    /// <summary>Key of the cells that differ from the native form.</summary>
    public const string Corrected = "corrected";

    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static long Write(ExportTable table, Stream output, CancellationToken cancel)
    {
        var native = table.Native is null ? -1 : table.Columns.ToList().FindIndex(column => column.Name == table.Native);
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        var rows = 0L;
        foreach (var row in table.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            Row(buffer, table.Columns, row, native);
            buffer.Write("\n"u8);
            output.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
            rows++;
        }
        return rows;
    }

    /// <summary>The first key that the native form does not have: where it ends.</summary>
    public static string FirstOwn(IReadOnlyList<ExportColumn> columns) => columns.First(column => IsOwn(column)).Name;

    private static void Row(ArrayBufferWriter<byte> buffer, IReadOnlyList<ExportColumn> columns, object?[] row, int native)
    {
        using var document = native < 0 || row[native] is not string text ? null : Inlined(text, FirstOwn(columns));
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
                if (i != native && !columns[i].IsDerived && (native < 0 || columns[i].InNative is null))
                    Cell(json, columns[i], row[i]);
            if (native >= 0) Differences(json, columns, row, native, document?.RootElement);
            if (native >= 0 && document is null) json.WriteString(columns[native].Name, row[native] as string);
            json.WriteEndObject();
        }
        if (document is not null) Join(buffer, (string)row[native]!);
    }

    // {"id":1}  and  {"story":2}  become  {"id":1,"story":2}
    private static void Join(ArrayBufferWriter<byte> buffer, string native)
    {
        var own = buffer.WrittenSpan[1..].ToArray();
        buffer.ResetWrittenCount();
        Encoding.UTF8.GetBytes(native.AsSpan(0, native.Length - 1), buffer);
        if (native.AsSpan(1, native.Length - 2).Trim().Length > 0) buffer.Write(","u8);
        buffer.Write(own);
    }

    private static void Differences(Utf8JsonWriter json, IReadOnlyList<ExportColumn> columns, object?[] row, int native, JsonElement? said)
    {
        var open = false;
        for (var i = 0; i < row.Length; i++)
        {
            if (i == native || columns[i].InNative is not { } read || (said is { } form && Same(row[i], read(form)))) continue;
            if (!open) json.WriteStartObject(Corrected);
            open = true;
            Cell(json, columns[i], row[i]);
        }
        if (open) json.WriteEndObject();
    }

    private static void Cell(Utf8JsonWriter json, ExportColumn column, object? cell)
    {
        json.WritePropertyName(column.Name);
        switch (cell)
        {
            case null or double.NaN or double.PositiveInfinity or double.NegativeInfinity: json.WriteNullValue(); break;
            case string text when column.Kind == ColumnKind.Json && IsJson(text): json.WriteRawValue(text, skipInputValidation: true); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case IReadOnlyList<string> list:
                json.WriteStartArray();
                foreach (var item in list) json.WriteStringValue(item);
                json.WriteEndArray();
                break;
            default: json.WriteStringValue(CellText.Write(cell)); break;
        }
    }

    // Objects and lists only: a lone JSON text could not be told from a text.
    private static bool IsJson(string text)
    {
        if (text is not (['{', .., '}'] or ['[', .., ']']) || text.AsSpan().ContainsAny('\n', '\r')) return false;
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonDocument? Inlined(string text, string firstOwn)
    {
        if (!text.StartsWith('{') || !text.EndsWith('}') || text.AsSpan().ContainsAny('\n', '\r')) return null;
        try
        {
            var document = JsonDocument.Parse(text);
            if (!document.RootElement.TryGetProperty(firstOwn, out _)) return document;
            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsOwn(ExportColumn column) => column.InNative is null && !column.IsDerived;

    private static bool Same(object? a, object? b) => a is IReadOnlyList<string> x && b is IReadOnlyList<string> y ? x.SequenceEqual(y) : Equals(a, b);
}
