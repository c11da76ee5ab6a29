using System.CommandLine;
using Entente.Storage.Exports.Profiles;
using Entente.Storage.Imports.Discipline;
using Entente.Storage.Measures;
using Entente.Storage.Measures.Pictures;

namespace Entente.Cli;

/// <summary><c>entente order alignment</c>: how alike states vote, or are allied.</summary>
internal sealed class AlignmentVerb(Streams streams)
{
    private const int UsualDraws = 1000, FewestDraws = 100;

    private readonly OrderOptions options = new();
    private readonly Option<string> by = new("--by") { Description = "votes in the General Assembly, or alliances", HelpName = "WHAT", DefaultValueFactory = _ => "votes" };
    private readonly Option<string?> measure = new("--measure") { Description = $"Only one of {string.Join(", ", AlignmentTable.Measures.Select(known => known.Name))}", HelpName = "NAME" };
    private readonly Option<string?> states = OrderOptions.States();
    private readonly Option<int?> draws = SharedOptions.Whole("--draws", $"Draws of roll calls for each interval, 0 for none or {FewestDraws} and more (default: {UsualDraws} with --states, else none)", "N", 0, 100_000);

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = options.Command("alignment", "Shows how alike pairs of states vote in the General Assembly or are allied: S, Scott's pi, Cohen's kappa, tau-b, each with its count and, where asked, a bootstrap interval; undefined where undefined.\n\nExample: entente order alignment --year 2018 --states USA,CHN,RUS\n         entente order alignment --from 1946 --to 2018 --by alliances --measure pi -o alliances.csv");
        foreach (var option in (Option[])[by, measure, states, draws]) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.Readable(by) is not ("votes" or "alliances" or null)) result.AddError($"--by: '{result.Readable(by)}' is neither votes nor alliances.");
            if (result.Readable(draws) is > 0 and < FewestDraws and var few) result.AddError($"--draws: {few} are too few for an interval; give {FewestDraws} or more, or 0 for none.");
            if (result.Readable(measure) is { } name && AlignmentTable.Measures.All(known => known.Name != name)) result.AddError($"--measure: '{name}' is none of {string.Join(", ", AlignmentTable.Measures.Select(known => known.Name))}.");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var codes = OrderOptions.Codes();
            if (!OrderOptions.Only(parsed.GetValue(states), codes, streams, out var only)) return Task.FromResult(ExitCode.Usage);
            var shelf = OrderData.Shelf(options.Store(parsed));
            var years = options.Years(parsed).ToHashSet();
            var windows = parsed.GetValue(by) == "votes" ? OrderData.Votes(shelf, years) : Alliances(shelf, years, codes);
            var measures = parsed.GetValue(measure) is { } name ? [.. AlignmentTable.Measures.Where(known => known.Name == name)] : AlignmentTable.Measures;
            return Task.FromResult(options.Print(parsed, streams, "alignment", AlignmentTable.Of(windows, measures, only, parsed.GetValue(draws) ?? (only is null ? 0 : UsualDraws), codes), OrderPictures.Alignment, cancellation));
        });
        return command;
    }

    private static IEnumerable<AlignmentWindow> Alliances(DisciplineShelf shelf, HashSet<int> years, FieldCodes codes)
    {
        var ties = shelf.Alliances(years).ToLookup(tie => tie.Year);
        return OrderData.Systems(shelf, years, codes).Where(system => ties.Contains(system.Year)).Select(system => AlignmentWindow.OfAlliances(system.Year, ties[system.Year], system.States));
    }
}
