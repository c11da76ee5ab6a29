using System.Text;

namespace Entente.Cli;

/// <summary>What may safely be shown on a terminal or in a log.</summary>
internal static class Terminal
{
    /// <summary>The text with control and direction-changing characters made visible, so that no input can steer the terminal.</summary>
    public static string Inert(string text, bool keepLines = false)
    {
        if (!text.Any(c => IsLoud(c, keepLines))) return text;
        var shown = new StringBuilder(text.Length + 8);
        foreach (var c in text)
            if (IsLoud(c, keepLines)) shown.Append("\\u").Append(((int)c).ToString("x4"));
            else shown.Append(c);
        return shown.ToString();
    }

    /// <summary>Whether colours may be used on standard output.</summary>
    public static bool Colours => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    private static bool IsLoud(char c, bool keepLines) =>
        (char.IsControl(c) && !(keepLines && c is '\n' or '\t')) || c is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u200e' or '\u200f';
}
