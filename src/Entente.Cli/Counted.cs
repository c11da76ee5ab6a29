using System.Globalization;

namespace Entente.Cli;

/// <summary>A number with what it counts.</summary>
internal static class Counted
{
    /// <summary><c>1 document</c>, <c>2,500 documents</c>, <c>2 stories</c>.</summary>
    public static string Of(long count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : one.EndsWith('y') ? one[..^1] + "ies" : one + "s")}");
}
