using Entente.Order.Capabilities;
using Entente.Order.Poles;

namespace Entente.Storage.Measures.Reports;

/// <summary>What the measures of capability say of the poles, now and over time, and what every figure is made of.</summary>
internal static class PolaritySection
{
    private const int Draws = 2000, Seed = 1, Leaders = 8;

    private static readonly int[] ago = [10, 30];

    /// <summary>Writes the section.</summary>
    /// <returns>What to say of it in short.</returns>
    public static IReadOnlyList<string> Write(ReportText text, ReportEvidence evidence)
    {
        var dated = evidence.Measures.Select(measure => (Measure: measure, Year: ReportEvidence.YearOf(measure, evidence.Year))).ToList();
        foreach (var (measure, year) in dated)
            if (year != evidence.Year) evidence.Unseen.Add(year is null ? $"{measure.Name} has no figures of {evidence.Year} or the fifteen years before." : $"{measure.Name} ends with {year}; that year stands for {evidence.Year}.");
        var known = dated.Where(pair => pair.Year is not null).Select(pair => (pair.Measure, Year: pair.Year!.Value)).ToList();
        if (known.Count == 0)
        {
            evidence.Unseen.Add("No measure of capability: `entente order import nmc FILE` and `entente order import gdp FILE` add them.");
            return [];
        }
        var cells = known.SelectMany(pair => PolarityGrid.Of([(pair.Measure.Name, pair.Measure.Of(pair.Year))], [("all states", null)], PoleRule.Usual, Draws, Seed).Select(cell => (pair.Year, Cell: cell))).ToList();
        return [Grid(text, evidence, cells), Trend(text, evidence, known)];
    }

    private static string Grid(ReportText text, ReportEvidence evidence, List<(int Year, PolarityCell Cell)> cells)
    {
        var claim = Word(evidence.Claim);
        text.Head(2, $"Is the order {claim}?").Say("It depends on what is measured and by which rule. Every verdict with the share of figures, drawn anew from their error, that give it:");
        text.Table(["measure", .. PoleRule.Usual.Select(rule => rule.Name)], cells.GroupBy(cell => (cell.Cell.Measure, cell.Year)).Select(row => (IReadOnlyList<string>)[$"{row.Key.Measure} ({row.Key.Year})", .. row.Select(cell => Verdict(cell.Cell))]));
        var judged = cells.Where(cell => cell.Cell.Verdict is not null).ToList();
        var for_ = judged.Count(cell => cell.Cell.Verdict!.Kind == evidence.Claim);
        text.Say("Why they differ:");
        foreach (var measure in judged.GroupBy(cell => cell.Cell.Measure))
            foreach (var verdict in measure.GroupBy(cell => cell.Cell.Verdict!.Kind).OrderBy(kind => kind.Key))
                text.Point($"{measure.Key} says {Word(verdict.Key)} by {string.Join("; by ", verdict.Select(cell => $"{cell.Cell.Rule}: {cell.Cell.Verdict!.Why}"))}.");
        var others = judged.GroupBy(cell => cell.Cell.Verdict!.Kind).Where(kind => kind.Key != evidence.Claim).OrderByDescending(kind => kind.Count()).Select(kind => $"{kind.Count()} {Word(kind.Key)}");
        return $"Of {judged.Count} verdicts on capability {for_} say {claim}{(judged.Count > for_ ? $", {string.Join(", ", others)}" : "")}: {(for_ == judged.Count ? "they agree" : for_ == 0 ? "none supports the claim" : "they do not agree")}.";
    }

    private static string Trend(ReportText text, ReportEvidence evidence, List<(CapabilityMeasure Measure, int Year)> known)
    {
        text.Head(2, "Is it becoming so?").Say("The effective number of poles, 1/Σs² over all states, then and now; it rises as capability spreads.");
        var rows = known.Select(pair => (pair.Measure.Name, pair.Year, Now: Effective(pair.Measure, pair.Year), Then: ago.Select(back => Effective(pair.Measure, pair.Year - back)).ToArray())).ToList();
        text.Table(["measure", .. ago.Reverse().Select(back => $"{back} years before"), "now", "change over 10 years"],
            rows.Select(row => (IReadOnlyList<string>)[$"{row.Name} ({row.Year})", .. row.Then.Reverse().Select(then => ReportText.Number(then)), ReportText.Number(row.Now), ReportText.Number(row.Now - row.Then[0], "+0.00;−0.00;0.00")]));
        var moved = rows.Where(row => row.Now - row.Then[0] is not null).ToList();
        var (more, fewer) = (moved.Count(row => row.Now > row.Then[0]), moved.Count(row => row.Now < row.Then[0]));
        Contributions(text, evidence, known);
        return moved.Count == 0 ? "How it has changed cannot be said: there are no figures of ten years before."
            : $"Over ten years the effective number of poles rose on {more} and fell on {fewer} of {moved.Count} measures{(more == moved.Count ? ": capability is spreading" : fewer == moved.Count ? ": capability is gathering" : ": the direction depends on the measure")}.";
    }

    // Every figure opens to what it is made of, and the parts add up to it.
    private static void Contributions(ReportText text, ReportEvidence evidence, List<(CapabilityMeasure Measure, int Year)> known)
    {
        text.Head(3, "What the figures are made of");
        foreach (var (measure, year) in known)
        {
            var scores = measure.Of(year).Where(score => score.Value is not null).OrderByDescending(score => score.Value).ThenBy(score => score.State).ToList();
            var sum = scores.Sum(score => score.Value!.Value);
            if (!(sum > 0)) continue;
            var shares = scores.ConvertAll(score => score.Value!.Value / sum);
            var hhi = shares.Sum(share => share * share);
            text.Say($"{measure.Name}, {year} ({measure.Source}): {scores.Count} states; Σs² = {ReportText.Number(hhi, "0.0000")}, of which:");
            text.Table(["state", "value", "share s", "s²"],
            [
                .. scores.Take(Leaders).Select((score, i) => (IReadOnlyList<string>)[evidence.Name(score.State, year), ReportText.Number(score.Value, score.Value >= 1000 ? "#,0" : "0.####"), ReportText.Percent(shares[i]), ReportText.Number(shares[i] * shares[i], "0.0000")]),
                [$"{Math.Max(0, scores.Count - Leaders)} others", "", ReportText.Percent(shares.Skip(Leaders).Sum()), ReportText.Number(shares.Skip(Leaders).Sum(share => share * share), "0.0000")],
                ["all", ReportText.Number(sum, sum >= 1000 ? "#,0" : "0.####"), ReportText.Percent(shares.Sum()), ReportText.Number(hhi, "0.0000")],
            ]);
        }
    }

    private static double? Effective(CapabilityMeasure measure, int year) => Concentration.EffectiveNumber([.. measure.Of(year).Where(score => score.Value is not null).Select(score => score.Value!.Value)]);

    private static string Verdict(PolarityCell cell) => cell.Verdict is null ? "–" : $"{Word(cell.Verdict.Kind)}{(cell.Probabilities.Count > 0 ? $" {ReportText.Percent(cell.Probabilities[(int)cell.Verdict.Kind])}" : "")}";

    public static string Word(PolarityKind kind) => kind.ToString().ToLowerInvariant();
}
