using System.Diagnostics;
using Entente.Order.IdealPoints;

namespace Entente.Benchmarks.Order;

/// <summary>How near our ideal points come to the published ones, and how fast: <c>benchmarks/accuracy/ideal-points.md</c>.</summary>
internal sealed class IdealPointAccuracy(Corpora corpora)
{
    /// <summary>One run, told on standard output.</summary>
    public void Try(SamplerOptions options, int firstSession, int lastSession)
    {
        var panel = AssemblyVotes.Read(corpora, session => session >= firstSession && session <= lastSession)!;
        var published = PublishedPoints.Read(corpora)!;
        Console.WriteLine($"{panel.Ballots} ballots, {panel.VoteCount} votes, {panel.CountrySessions} country-sessions, {panel.Unanimous} unanimous left out");
        var clock = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        var table = ForwardSampler.Run(panel, options);
        Console.WriteLine($"{published.Compare(table)}; {clock.Elapsed.TotalSeconds:0.0} s, processor {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.0} s; {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB; R-hat at most {table.Points.Max(p => p.Convergence):0.000}, draws worth at least {table.Points.Min(p => p.EffectiveDraws):0}");
    }
}
