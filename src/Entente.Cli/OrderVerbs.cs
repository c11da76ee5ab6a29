using System.CommandLine;

namespace Entente.Cli;

/// <summary><c>entente order</c>: what the order of states is like, by the measures of the field.</summary>
internal sealed class OrderVerbs(Streams streams)
{
    /// <summary>The verb with those under it.</summary>
    public Command Command() => new("order", "Measures the order of states: who has what, how many poles there are, who stands with whom, how democratic it is. Votes, democracy, population and GDP come with the program; other files of the discipline are imported.\n\nExample: entente order import nmc NMC-60-abridged.csv\n         entente order report --year 2016")
    {
        new OrderImportVerb(streams).Command(),
        new CapabilitiesVerb(streams).Command(),
        new PolarityVerb(streams).Command(),
        new AlignmentVerb(streams).Command(),
        new RelationsVerb(streams).Command(),
        new IdealPointsVerb(streams).Command(),
        new BlocsVerb(streams).Command(),
        new PolarizationVerb(streams).Command(),
        new DriftVerb(streams).Command(),
        new AgendaVerb(streams).Command(),
        new MajoritiesVerb(streams).Command(),
        new DemocracyVerb(streams).Command(),
        new PowerVerb(streams).Command(),
        new ForecastVerb(streams).Command(),
        new ReportVerb(streams).Command(),
    };
}
