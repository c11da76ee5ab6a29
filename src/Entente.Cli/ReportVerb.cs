using System.CommandLine;
using Entente.Order.Capabilities;
using Entente.Storage.Measures;
using Entente.Storage.Measures.Reports;
using Entente.Storage.Imports.Discipline;
using Entente.Storage.Keeping;
using Entente.Storage.Queries;

namespace Entente.Cli;

/// <summary><c>entente order report</c>: a page on the order of one year, in plain sentences made from numbers.</summary>
internal sealed class ReportVerb(Streams streams)
{
    private readonly Option<int?> year = SharedOptions.Whole("--year", "The year", "Y", 1500, 2100);
    private readonly Option<string> claim = new("--claim") { Description = $"The claim to look at: {string.Join(", ", OrderReport.Claims.Keys)}", HelpName = "CLAIM", DefaultValueFactory = _ => "multipolarity" };
    private readonly Option<string?> method = new("--method") { Description = $"How ideal points are measured: {string.Join(", ", KeptPoints.Methods.Keys)} (default: published where that has been measured, else quick)", HelpName = "WAY" };
    private readonly Option<string?> store = SharedOptions.Store();
    private readonly Option<FileInfo?> output = SharedOptions.Output();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = new Command("report", "Writes a page on the order of one year: what the measures say, where they disagree, who says so and where, what could not be seen. Plain sentences from templates and numbers, each figure opened to what it is made of. Markdown, or HTML with pictures for a file that ends in .html.\n\nExample: entente order report --year 2022\n         entente order report --year 2022 --claim multipolarity -o order-2022.html") { year, claim, method, store, output };
        command.Validators.Add(result =>
        {
            if (result.GetResult(year) is null) result.AddError("Give --year Y.");
            if (result.Readable(claim) is { } about && !OrderReport.Claims.ContainsKey(about)) result.AddError($"--claim: '{about}' is none of {string.Join(", ", OrderReport.Claims.Keys)}.");
            if (result.Readable(method) is { } way && !KeptPoints.Methods.ContainsKey(way)) result.AddError($"--method: '{way}' is none of {string.Join(", ", KeptPoints.Methods.Keys)}.");
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var place = SharedOptions.Place(parsed.GetValue(store));
        var shelf = OrderData.Shelf(parsed.GetValue(store));
        using var progress = new Progress(streams.Error, true);
        using var keeper = Evidence.Exists(place) ? StoreVerb.OpenExisting(place, progress, cancellation) : null;
        var evidence = new ReportEvidence(parsed.GetValue(year)!.Value, OrderReport.Claims[parsed.GetValue(claim)!], shelf, OrderOptions.Codes(), Measures(shelf), Points(parsed, shelf, cancellation), keeper is null ? null : new Answers(keeper.Evidence.Store));
        var file = parsed.GetValue(output);
        var isPage = file?.Extension.ToLowerInvariant() is ".html" or ".htm";
        using var stream = SharedOptions.Open(file, streams);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(isPage ? OrderReport.Html(evidence) : OrderReport.Markdown(evidence)));
        if (file is not null) streams.Error.WriteLine($"entente: {Terminal.Inert(file.Name)}: written");
        return ExitCode.Done;
    }

    private static IReadOnlyList<CapabilityMeasure> Measures(DisciplineShelf shelf) => shelf.Has("nmc") || shelf.Has("gdp") ? OrderData.Measures(shelf, CapabilityOptions.UsualError, _ => { }) : [];

    private (IReadOnlyList<Order.IdealPoints.IdealPoint>, string)? Points(ParseResult parsed, DisciplineShelf shelf, CancellationToken cancellation)
    {
        if (parsed.GetValue(year) <= IdealPointRows.BeforeFirst || !shelf.Has("unga-votes") || !shelf.Has("unga-rollcalls")) return null;
        var way = parsed.GetValue(method) ?? (new KeptPoints(shelf).IsKept("published") ? "published" : "quick");
        return (OrderData.Points(shelf, way, streams, cancellation), way);
    }
}
