using System.CommandLine;
using System.Globalization;
using Entente.Order.Majorities;
using Entente.Storage.Measures;

namespace Entente.Cli;

/// <summary><c>entente order power</c>: who can decide under a voting rule.</summary>
internal sealed class PowerVerb(Streams streams)
{
    private const int Permanent = 5, Council = 15, Majority = 9, MostMembers = 1000;

    private readonly OrderOptions options = new();
    private readonly Option<string?> weights = new("--weights") { Description = "Weight of each member, whole numbers, or name=weight: DEU=29,FRA=29,POL=27", HelpName = "LIST" };
    private readonly Option<int?> quota = SharedOptions.Whole("--quota", "Weight that carries a decision", "N", 1, int.MaxValue);
    private readonly Option<string?> veto = new("--veto") { Description = "Members without whom nothing is carried, by name or number from 1", HelpName = "LIST" };
    private readonly Option<bool> council = new("--security-council") { Description = "The rule of the Security Council: nine of fifteen, five of them with a veto" };

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = options.CommandOfNoYear("power", "Shows who can decide under a voting rule with weights and vetoes, before anything is known of what anybody wants: Banzhaf, Shapley and Shubik, Coleman.\n\nExample: entente order power --security-council\n         entente order power --weights A=4,B=3,C=2 --quota 6 --veto A");
        foreach (var option in (Option[])[weights, quota, veto, council]) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(council) == result.GetResult(weights) is not null) result.AddError("Give --security-council, or --weights and --quota.");
            else if (!result.GetValue(council) && result.GetResult(quota) is null) result.AddError("Give --quota with --weights.");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var (names, numbers, problem) = parsed.GetValue(council) ? Members(string.Join(',', Enumerable.Range(1, Council).Select(member => $"{(member <= Permanent ? "permanent" : "elected")} {(member <= Permanent ? member : member - Permanent)}=1"))) : Members(parsed.GetValue(weights)!);
            var vetoes = parsed.GetValue(council) ? [.. Enumerable.Range(0, Permanent)] : Vetoes(parsed.GetValue(veto), names, ref problem);
            if (problem is not null)
            {
                streams.Error.WriteLine($"entente: {Terminal.Inert(problem)}");
                return Task.FromResult(ExitCode.Usage);
            }
            var rule = new VotingCondition(numbers, parsed.GetValue(council) ? Majority : parsed.GetValue(quota)!.Value);
            try
            {
                var power = vetoes.Length == 0 ? VotingPower.Of(rule) : VotingPower.Of(rule, VotingCondition.Veto(numbers.Length, vetoes));
                return Task.FromResult(options.Print(parsed, streams, "power", PowerTable.Of(names, numbers, power), _ => null, cancellation));
            }
            catch (ArgumentException e)
            {
                streams.Error.WriteLine($"entente: {Terminal.Inert(e.Message.Split(" (Parameter", 2)[0])}");
                return Task.FromResult(ExitCode.Usage);
            }
        });
        return command;
    }

    private static (string[] Names, int[] Weights, string? Problem) Members(string list)
    {
        var (names, weights) = (new List<string>(), new List<int>());
        foreach (var part in list.Split(',', StringSplitOptions.TrimEntries))
        {
            var cut = part.LastIndexOf('=');
            if (!int.TryParse(part.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var weight)) return ([], [], $"--weights: '{part}' is no weight; write a whole number, or name=number");
            names.Add(cut > 0 ? part[..cut] : $"{names.Count + 1}");
            weights.Add(weight);
            if (names.Count > MostMembers) return ([], [], $"--weights: there are more than {MostMembers} members");
        }
        return names.Distinct(StringComparer.Ordinal).Count() < names.Count ? ([], [], "--weights: a name stands twice") : ([.. names], [.. weights], null);
    }

    private static int[] Vetoes(string? list, string[] names, ref string? problem)
    {
        var found = new SortedSet<int>();
        foreach (var name in list?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        {
            var place = Array.IndexOf(names, name);
            if (place < 0) problem ??= $"--veto: '{name}' is none of the members";
            else found.Add(place);
        }
        return [.. found];
    }
}
