namespace Entente.Storage.Exports;

/// <summary>Keeps spreadsheets from running a text as a formula: such a text gets an apostrophe in front, and loses it on the way back.</summary>
/// <remarks>
/// Guarded are texts whose first character, after any apostrophes, is one that spreadsheets may take for the start of a formula. Counting the apostrophes in makes the
/// guard exact both ways: <c>=1</c> becomes <c>'=1</c>, <c>'=1</c> becomes <c>''=1</c>, and <c>'tis</c> stays.
/// </remarks>
internal static class FormulaGuard
{
    private const string Starts = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"; // the last four are the full-width forms

    public static string Put(string text) => Needs(text) ? "'" + text : text;

    public static string Take(string text) => text.StartsWith('\'') && Needs(text) ? text[1..] : text;

    private static bool Needs(string text)
    {
        var rest = text.AsSpan().TrimStart('\'');
        return rest.Length > 0 && Starts.Contains(rest[0]);
    }
}
