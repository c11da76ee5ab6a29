using System.Diagnostics;
using Entente.Order.IdealPoints;

namespace Entente.Benchmarks.Order;

/// <summary>How near our ideal points come to the published ones, and how fast: <c>benchmarks/accuracy/ideal-points.md</c>.</summary>
internal sealed class IdealPointAccuracy(Corpora corpora)
{
    /// <summary>One run, told on standard output: the forward sampler, or the smoother with some chains.</summary>
    public void Try(SamplerOptions options, int firstSession, int lastSession, int chains)
    {
        var panel = AssemblyVotes.Read(corpora, session => session >= firstSession && session <= lastSession)!;
        var published = PublishedPoints.Read(corpora)!;
        Console.WriteLine($"{panel.Ballots} ballots, {panel.VoteCount} votes, {panel.CountrySessions} country-sessions, {panel.Unanimous} unanimous left out");
        var clock = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        var table = chains > 0 ? SmoothingSampler.Run(panel, options, chains) : ForwardSampler.Run(panel, options);
        Console.WriteLine($"{published.Compare(table)}; {clock.Elapsed.TotalSeconds:0.0} s, processor {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.0} s; {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB; R-hat at most {table.Points.Max(p => p.Convergence):0.000}, at most 1.01 for {table.Points.Count(p => p.Convergence <= 1.01) / (double)table.Points.Count:P1} and 1.1 for {table.Points.Count(p => p.Convergence <= 1.1) / (double)table.Points.Count:P1}, draws worth at least {table.Points.Min(p => p.EffectiveDraws):0}");
    }
}
