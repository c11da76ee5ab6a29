using System.CommandLine;
using Entente.Order.Alignments;
using Entente.Order.Blocs;
using Entente.Storage.Exports.Profiles;
using Entente.Storage.Measures;
using Entente.Storage.Measures.Pictures;
using Entente.Storage.Queries;

namespace Entente.Cli;

/// <summary><c>entente order blocs</c>: which camps the states are in.</summary>
internal sealed class BlocsVerb(Streams streams)
{
    private static readonly string[] sources = ["votes", "treaties", "events"];

    private readonly OrderOptions options = new();
    private readonly Option<string> by = new("--by") { Description = "votes in the General Assembly (π), treaties and disputes, or events of the store", HelpName = "WHAT", DefaultValueFactory = _ => "votes" };
    private readonly Option<string> camps = new("--camps") { Description = string.Join("; ", FoundCamps.Methods.Select(way => $"{way.Key}: {way.Value}")), HelpName = "WAY", DefaultValueFactory = _ => "leiden" };
    private readonly Option<double> resolution = OrderOptions.Number("--resolution", "Of modularity: higher gives more camps", 1, 0.01, 100);
    private readonly Option<double> least = OrderOptions.Number("--least", "Pairs whose votes are alike or unlike by less than this have no tie", 0, 0, 1);

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = options.Command("blocs", "Finds the camps that states are in, from whom they are tied to as friends or foes. Camps are computed; what states have signed is a bloc. Leiden's are given with their stability over seeds, exact ones with the weight of displeased ties and a bound below which no camps can stay.\n\nExample: entente order blocs --year 1985\n         entente order blocs --year 1985 --by treaties --camps two");
        foreach (var option in (Option[])[by, camps, resolution, least]) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.Readable(by) is { } source && !sources.Contains(source)) result.AddError($"--by: '{source}' is none of {string.Join(", ", sources)}.");
            if (result.Readable(camps) is { } way && !FoundCamps.Methods.ContainsKey(way)) result.AddError($"--camps: '{way}' is none of {string.Join(", ", FoundCamps.Methods.Keys)}.");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var codes = OrderOptions.Codes();
            List<FoundCamps> found = [.. Networks(parsed, codes, cancellation).Select(network => FoundCamps.Of(network.Year, network.Network, parsed.GetValue(camps)!, parsed.GetValue(resolution))).OfType<FoundCamps>()];
            return Task.FromResult(options.Print(parsed, streams, "blocs", CampTable.Of(found, codes), _ => found is [var first, ..] ? OrderPictures.Camps(first) : null, cancellation));
        });
        return command;
    }

    private IEnumerable<(int Year, SignedNetwork Network)> Networks(ParseResult parsed, FieldCodes codes, CancellationToken cancellation)
    {
        var years = options.Years(parsed).ToHashSet();
        if (parsed.GetValue(by) == "events") return Events(parsed, years, codes, cancellation);
        var shelf = OrderData.Shelf(options.Store(parsed));
        if (parsed.GetValue(by) == "votes") return OrderData.Votes(shelf, years).Select(window => (window.Year, TieNetworks.OfVotes(window, AlignmentMeasure.SquaredPi, parsed.GetValue(least), codes)));
        if (!shelf.Has("disputes")) streams.Error.WriteLine("entente: there are friends alone, for no disputes are known: 'entente order import disputes FILE' adds them");
        var (ties, disputes) = (shelf.Alliances(years).ToLookup(tie => tie.Year), shelf.Disputes(years).ToLookup(dispute => dispute.Year));
        return OrderData.Systems(shelf, years, codes).Select(year => (year.Year, TieNetworks.OfTreaties(year.Year, year.States, ties[year.Year], disputes[year.Year], codes)));
    }

    private List<(int Year, SignedNetwork Network)> Events(ParseResult parsed, HashSet<int> years, FieldCodes codes, CancellationToken cancellation)
    {
        using var progress = new Progress(streams.Error, true);
        using var keeper = StoreVerb.OpenExisting(SharedOptions.Place(options.Store(parsed)), progress, cancellation);
        var answers = new Answers(keeper.Evidence.Store);
        return [.. years.Order().Select(year => (year, TieNetworks.OfEvents(answers.Dyads(EventQuery.Parse($"since:{year} until:{year}")), codes)))];
    }
}
