using System.Globalization;
using Entente.Storage.Store;

namespace Entente.Storage.Exports.Profiles;

/// <summary>Writes the tab-separated rows of a profile: a fixed number of columns, no quotes and no escapes, for that is how those data sets are read.</summary>
/// <param name="columns">The columns, in the published order.</param>
/// <param name="header">Whether the first line names them.</param>
/// <param name="none">What stands in a cell that nothing fills.</param>
internal sealed class ProfileSheet(IReadOnlyList<string> columns, bool header, string none)
{
    /// <param name="events">The events; those that <see cref="Reported.WhyNot"/> names are left out and counted.</param>
    /// <param name="rows">The rows of one event, each with as many cells as there are columns.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancel">Stops between events.</param>
    public ExportCount Write(IEnumerable<EventRecord> events, Func<EventRecord, IEnumerable<string?[]>> rows, Stream output, CancellationToken cancel)
    {
        var leftOut = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var count = 0L;
        using var writer = TextOutput.Over(output);
        if (header) writer.WriteLine(string.Join('\t', columns));
        foreach (var e in events)
        {
            cancel.ThrowIfCancellationRequested();
            if (Reported.WhyNot(e) is { } reason)
            {
                leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;
                continue;
            }
            foreach (var row in rows(e))
            {
                Line(writer, row);
                count++;
            }
        }
        return new ExportCount(count) { LeftOut = leftOut };
    }

    /// <summary>A number as those data sets write it.</summary>
    public static string? Number(double? value) => value is { } number && double.IsFinite(number) ? number.ToString("0.####", CultureInfo.InvariantCulture) : null;

    private void Line(TextWriter writer, string?[] row)
    {
        if (row.Length != columns.Count) throw new InvalidOperationException($"a row has {row.Length} cells where the profile has {columns.Count} columns");
        for (var i = 0; i < row.Length; i++)
        {
            if (i > 0) writer.Write('\t');
            writer.Write(string.IsNullOrEmpty(row[i]) ? none : OneLine(row[i]!));
        }
        writer.WriteLine();
    }

    // Tabs and line ends would tear the row, and a quote makes some readers swallow the lines that follow.
    private static string OneLine(string text)
    {
        if (!text.Any(c => char.IsControl(c) || c is '"' or '\u2028' or '\u2029')) return text;
        return string.Create(text.Length, text, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = from[i] == '"' ? '\'' : char.IsControl(from[i]) || from[i] is '\u2028' or '\u2029' ? ' ' : from[i];
        });
    }
}
