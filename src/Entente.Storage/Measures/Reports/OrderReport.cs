using Entente.Order.Poles;
using Entente.Storage.Measures.Pictures;
using Markdig;

namespace Entente.Storage.Measures.Reports;

/// <summary>A page on the order of one year in plain sentences, made from templates and numbers alone: what the measures say, where they disagree, what could not be seen.</summary>
public static class OrderReport
{
    /// <summary>The report as Markdown. The same evidence gives the same bytes.</summary>
    public static string Markdown(ReportEvidence evidence)
    {
        var (body, brief) = (new ReportText(), new List<string>());
        brief.AddRange(PolaritySection.Write(body, evidence));
        brief.AddRange(AlignmentSection.Write(body, evidence));
        brief.AddRange(MajoritySection.Write(body, evidence));
        brief.AddRange(SpeakerSection.Write(body, evidence));
        body.Head(2, "What could not be seen");
        foreach (var gap in evidence.Unseen.Distinct(StringComparer.Ordinal)) body.Point(char.ToUpperInvariant(gap[0]) + gap[1..]);
        if (evidence.Unseen.Count == 0) body.Say("Every section had figures of the year itself.");
        body.Head(2, "Sources");
        foreach (var receipt in evidence.Shelf.Receipts)
            body.Point($"{ReportText.Inert(receipt.Cite)}. File {ReportText.Inert(receipt.File)}, {receipt.Rows:N0} rows, {receipt.Rejected:N0} rejected, sha256 `{receipt.Sha256}`");
        if (evidence.Shelf.Receipts.Count == 0) body.Say("No file of the discipline has been imported.");

        var head = new ReportText().Head(1, $"Is the order of {evidence.Year} {PolaritySection.Word(evidence.Claim)}?");
        head.Say("Made from numbers by templates; no sentence is anybody's opinion. Each figure is opened below to what it is made of; formulas stand in `docs/measures.md`.").Head(2, "In short");
        foreach (var sentence in brief) head.Point(sentence);
        if (brief.Count == 0) head.Say("Nothing can be said yet; see what could not be seen.");
        return $"{head}\n{body}";
    }

    /// <summary>The same as a page of its own, with the grid of verdicts and the ideal points drawn.</summary>
    public static string Html(ReportEvidence evidence)
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();
        var markdown = Markdown(evidence);
        var title = $"Is the order of {evidence.Year} {PolaritySection.Word(evidence.Claim)}?";
        return $$"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{title}}</title>
            <style>
            body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, Helvetica, Arial, sans-serif; color: #1f2933; background: #fff }
            table { border-collapse: collapse; margin: 1rem 0; font-size: .9rem } th, td { padding: .25rem .6rem; border-bottom: 1px solid #d9dee4; text-align: left; font-variant-numeric: tabular-nums }
            h1 { line-height: 1.2 } code { font-size: .85em; overflow-wrap: anywhere } svg { max-width: 100%; height: auto } figure { margin: 1.5rem 0 }
            </style></head><body>
            {{Markdig.Markdown.ToHtml(markdown, pipeline)}}
            {{string.Join("\n", Pictures(evidence).Select(picture => $"<figure>{picture}</figure>"))}}
            </body></html>

            """.ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Pictures(ReportEvidence evidence)
    {
        var years = evidence.Measures.Select(measure => ReportEvidence.YearOf(measure, evidence.Year)).OfType<int>().ToList();
        if (years.Count > 0) yield return OrderPictures.Polarity(PolarityTable.Of(evidence.Measures, [years.Min()], 2000, 1, evidence.Codes));
        if (evidence.Points is var (points, _))
            yield return OrderPictures.IdealPoints(IdealPointRows.Of(points, Enumerable.Range(1946, Math.Max(0, evidence.Year - 1945)).ToHashSet(), new HashSet<string>(StringComparer.Ordinal) { "USA", "GBR", "FRA", "DEU", "RUS", "CHN", "IND", "BRA" }, evidence.Codes));
    }

    /// <summary>Claims by the names that the command line has for them.</summary>
    public static IReadOnlyDictionary<string, PolarityKind> Claims { get; } = new SortedDictionary<string, PolarityKind>(StringComparer.Ordinal)
    {
        ["bipolarity"] = PolarityKind.Bipolar,
        ["multipolarity"] = PolarityKind.Multipolar,
        ["unipolarity"] = PolarityKind.Unipolar,
    };
}
