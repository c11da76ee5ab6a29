using Entente.Order.Capabilities;
using Entente.Order.IdealPoints;
using Entente.Storage.Exports.Profiles;
using Entente.Storage.Imports.Discipline;
using Entente.Storage.Measures;

namespace Entente.Cli;

/// <summary>What the verbs under <c>order</c> measure from.</summary>
internal static class OrderData
{
    private const int Steps = 8;

    /// <summary>The imported files, which lie in the folder <c>discipline</c> of the store.</summary>
    /// <exception cref="IOException">The store is a database.</exception>
    public static DisciplineShelf Shelf(string? store)
    {
        var place = SharedOptions.Place(store);
        return place.Folder is { } folder ? new DisciplineShelf(Path.Combine(folder, "discipline")) : throw new IOException($"{place}: files of the discipline are kept in a folder; name one with --store");
    }

    /// <summary>All measures of capability for which there is a file, and which import is missing.</summary>
    /// <param name="shelf">The files.</param>
    /// <param name="error">Relative standard deviation of components of material capability.</param>
    /// <param name="missing">Told of each import that would give more.</param>
    /// <exception cref="IOException">There is no file at all.</exception>
    public static IReadOnlyList<CapabilityMeasure> Measures(DisciplineShelf shelf, double error, Action<string> missing)
    {
        var measures = new List<CapabilityMeasure>();
        if (shelf.Has("nmc") || !shelf.Has("gdp")) measures.AddRange(CapabilityMeasure.FromComponents(shelf.Components(), error));
        else missing("CINC and its components are left out: 'entente order import nmc FILE' adds them");
        if (shelf.Has("gdp")) measures.AddRange(CapabilityMeasure.FromEconomies(shelf.Economies()));
        else missing("production is left out: 'entente order import gdp FILE' adds it");
        return measures;
    }

    /// <summary>Ideal points from the imported votes; says on the error stream how far measuring is.</summary>
    /// <exception cref="IOException">The votes have not been imported.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static IReadOnlyList<IdealPoint> Points(DisciplineShelf shelf, string method, Streams streams, CancellationToken cancellation) => Measured(shelf, method, streams, cancellation).Points;

    /// <summary>The same with the lines by which votes divided states.</summary>
    /// <exception cref="IOException">The votes have not been imported.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static (IReadOnlyList<IdealPoint> Points, IReadOnlyList<VotePlace> Lines) Measured(DisciplineShelf shelf, string method, Streams streams, CancellationToken cancellation)
    {
        if (!shelf.Has("unga-matches"))
            streams.Error.WriteLine("entente: texts voted on again are not known, so sessions are held together by their states alone: 'entente order import unga-matches FILE' adds them");
        return new KeptPoints(shelf).Of(method, (done, all) =>
        {
            cancellation.ThrowIfCancellationRequested();
            if (done % Math.Max(1, all / Steps) == 0) streams.Error.WriteLine($"entente: ideal points: {done:N0} of {all:N0} sweeps");
        });
    }

    /// <summary>The votes of some years, year by year; a year is that of the day.</summary>
    /// <exception cref="IOException">The votes have not been imported.</exception>
    public static IEnumerable<AlignmentWindow> Votes(DisciplineShelf shelf, IReadOnlySet<int> years)
    {
        var calls = shelf.RollCalls().Where(call => years.Contains(call.Year)).ToDictionary(call => call.Id, call => call.Year);
        return shelf.Votes(calls.Keys.ToHashSet()).GroupBy(vote => calls[vote.RollCall]).OrderBy(votes => votes.Key).Select(votes => AlignmentWindow.OfVotes(votes.Key, votes));
    }

    /// <summary>Who was a state in each of some years: as the file of capabilities says, without it as the registry does, which begins with 1945. Years without states are left out.</summary>
    public static IEnumerable<(int Year, IReadOnlySet<int> States)> Systems(DisciplineShelf shelf, IReadOnlySet<int> years, FieldCodes codes)
    {
        var listed = shelf.Has("nmc") ? shelf.Components().Where(row => years.Contains(row.Year)).ToLookup(row => row.Year, row => row.State) : null;
        return years.Order().Select(year => (year, States: listed?[year].ToHashSet() is { Count: > 0 } known ? known : codes.StatesIn(year))).Where(year => year.States.Count > 0);
    }
}
