using System.CommandLine;
using System.CommandLine.Parsing;

namespace Entente.Cli;

/// <summary>Finds what was mistyped on a command line: options that no verb has, and verbs that are nearly one.</summary>
internal static class Misplaced
{
    private const int Slips = 2; // letters that may be wrong, missing, too many or exchanged

    /// <summary>Complaints about inputs that look like options; what stands behind <c>--</c> is never one.</summary>
    public static IEnumerable<string> Options(ParseResult parsed)
    {
        var end = parsed.Tokens.ToList().FindIndex(token => token.Type == TokenType.DoubleDash);
        var free = end < 0 ? 0 : parsed.Tokens.Count - end - 1;
        var inputs = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).ToList();
        return inputs.Take(Math.Max(0, inputs.Count - free)).Where(input => input.Length > 1 && input[0] == '-')
            .Select(input => $"Unknown option '{input}'; if it is a file, write it behind --.");
    }

    /// <summary>The verb that was probably meant; null when a verb was given or none is near.</summary>
    public static string? Verb(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is not RootCommand root || parsed.UnmatchedTokens is not [{ } word, ..]) return null;
        var nearest = root.Subcommands.Select(verb => (verb.Name, Away: Distance(word.ToLowerInvariant(), verb.Name))).MinBy(verb => verb.Away);
        return nearest.Away <= Math.Min(Slips, word.Length / 2) ? nearest.Name : null;
    }

    private static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        return cost[a.Length, b.Length];
    }
}
