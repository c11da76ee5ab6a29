using System.Globalization;
using System.Text;

namespace Entente.Storage.Imports;

/// <summary>A line of a file that could not be taken, and what to do about it.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Line">The line, counted from 1; 0 where the file has no lines.</param>
/// <param name="Column">The column; null where the whole line is meant.</param>
/// <param name="Value">What stands there, shortened; null for nothing.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="Remedy">What would be right.</param>
public sealed record ImportReject(string File, long Line, string? Column, string? Value, string Problem, string Remedy)
{
    private const int Shown = 60;

    /// <summary>One line: <c>events.tsv:17: column 'Latitude': '95' is out of range; …</c></summary>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line > 0) text.Append(CultureInfo.InvariantCulture, $":{Line}");
        if (Column is not null) text.Append(CultureInfo.InvariantCulture, $": column '{Column}'");
        if (Value is not null) text.Append(CultureInfo.InvariantCulture, $": '{Exports.DisplayWidth.Inert(Exports.DisplayWidth.Fit(Value, Shown))}'");
        return text.Append(CultureInfo.InvariantCulture, $"{(Value is null ? ": " : " ")}{Problem}; {Remedy}").ToString();
    }
}
