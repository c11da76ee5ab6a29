using System.Globalization;
using System.Text;
using Entente.Storage.Exports;

namespace Entente.Storage.Measures.Reports;

/// <summary>A report being written, as Markdown. Words that come from outside are made inert.</summary>
internal sealed class ReportText
{
    private readonly StringBuilder text = new();

    public ReportText Head(int level, string words)
    {
        if (text.Length > 0) text.Append('\n');
        text.Append('#', level).Append(' ').Append(words).Append("\n\n");
        return this;
    }

    public ReportText Say(string sentence)
    {
        text.Append(sentence).Append("\n\n");
        return this;
    }

    public ReportText Point(string sentence)
    {
        text.Append("- ").Append(sentence).Append('\n');
        return this;
    }

    public ReportText Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        Row(head);
        Row([.. head.Select(_ => "---")]);
        foreach (var row in rows) Row(row);
        text.Append('\n');
        return this;
    }

    public override string ToString() => text.ToString();

    /// <summary>Words from outside: on one line, with nothing that Markdown or HTML would act upon.</summary>
    public static string Inert(string? words)
    {
        var inert = new StringBuilder();
        foreach (var c in DisplayWidth.Inert(words ?? "").ReplaceLineEndings(" "))
        {
            if ("\\`*_{}[]()<>#|!~&".Contains(c, StringComparison.Ordinal)) inert.Append('\\');
            inert.Append(c);
        }
        return inert.ToString();
    }

    public static string Number(double? value, string format = "0.00") => value is { } number ? (Math.Round(number, 10) + 0.0).ToString(format, CultureInfo.InvariantCulture).Replace('-', '−') : "–";

    public static string Percent(double? value) => value is { } share ? share.ToString("0.# %", CultureInfo.InvariantCulture) : "–";

    private void Row(IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
