using System.Text;
using DuckDB.NET.Data;
using Entente.Documents;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;
using Entente.Storage.Store;

namespace Entente.Tests.Storage.Exports;

/// <summary>Exports written for tests, and read by DuckDB.</summary>
internal static class Written
{
    public static FieldCodes Codes { get; } = FieldCodes.Load(DataFolder.BuiltIn);

    public static ExportAbout About { get; } = new("actor:NOR since:2026", new Engine("0.2.0", "0123456789ab", "ba9876543210"), new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeSpan.Zero));

    public static byte[] Bytes(string format, IEnumerable<EventRecord> events)
    {
        using var buffer = new MemoryStream();
        ExportFormats.Events(format, events, Codes).ToStream(buffer, About);
        return buffer.ToArray();
    }

    public static string Text(string format, params IEnumerable<EventRecord> events) => new UTF8Encoding(false, true).GetString(Bytes(format, events));

    public static string[] Lines(string format, params IEnumerable<EventRecord> events) => Text(format, events)[..^1].Split('\n');

    /// <summary>The first column of what DuckDB answers.</summary>
    public static List<object> Ask(string sql)
    {
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var answers = new List<object>();
        while (reader.Read()) answers.Add(reader.GetValue(0));
        return answers;
    }
}
