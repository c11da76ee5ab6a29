using System.Text.RegularExpressions;

namespace Entente.Cli;

/// <summary>Takes out of a text what nobody else should see before it is pasted somewhere.</summary>
internal static partial class Redacted
{
    /// <summary>The text without names and passwords in addresses, without their queries, and with <c>~</c> for the user's folder.</summary>
    public static string Of(string text, string home)
    {
        text = Query().Replace(User().Replace(text, "$1…@"), "$1?…");
        return home.Length > 1 ? text.Replace(home, "~", StringComparison.Ordinal) : text;
    }

    [GeneratedRegex(@"([A-Za-z][A-Za-z0-9+.\-]*://)[^/\s]*@", RegexOptions.NonBacktracking)]
    private static partial Regex User();

    [GeneratedRegex(@"([A-Za-z][A-Za-z0-9+.\-]*://[^?\s]*)\?\S*", RegexOptions.NonBacktracking)]
    private static partial Regex Query();
}
