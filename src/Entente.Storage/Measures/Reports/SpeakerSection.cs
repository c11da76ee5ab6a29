using Entente.Order.Poles;
using Entente.Storage.Queries;
using Entente.Storage.Store;

namespace Entente.Storage.Measures.Reports;

/// <summary>Who makes the claim, in which words and where.</summary>
internal static class SpeakerSection
{
    private const int Shown = 25, Named = 4;

    /// <summary>Writes the section.</summary>
    /// <returns>What to say of it in short.</returns>
    public static IReadOnlyList<string> Write(ReportText text, ReportEvidence evidence)
    {
        if (evidence.Answers is not { } answers)
        {
            evidence.Unseen.Add("Nothing has been read, so it is not known who makes the claim: `entente add` reads feeds, folders and archives.");
            return [];
        }
        var word = evidence.Claim switch { PolarityKind.Unipolar => "unipolar", PolarityKind.Bipolar => "bipolar", _ => "multipolar" };
        var said = Asked(word).Concat(Asked(word + "ity")).DistinctBy(statement => statement.Id).OrderByDescending(statement => statement.Start).ThenBy(statement => statement.Id, StringComparer.Ordinal).ToList();
        text.Head(2, "Who says so?");
        if (said.Count == 0)
        {
            text.Say($"No statement with the words {word} or {word}ity until {evidence.Year} stands in the store.");
            return [];
        }
        var speakers = said.Select(Speaker).Distinct(StringComparer.Ordinal).ToList();
        var outlets = said.Select(statement => statement.SourceName).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        text.Say($"{said.Count} statements with these words, by {speakers.Count} speakers, in {outlets} outlets. That it is said does not make it so; nor does it tell whether a speaker hopes, claims or warns.");
        foreach (var statement in said.Take(Shown))
            text.Point($"{statement.Start?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "undated"}, {ReportText.Inert(Speaker(statement))}: “{ReportText.Inert(statement.Text)}” ({ReportText.Inert(statement.SourceName ?? "unknown outlet")}; statement `{statement.Id}`, document `{statement.Document.Replace('`', ' ')}`, characters {statement.TextStart} to {statement.TextEnd})");
        text.Say("");
        if (said.Count > Shown) text.Say($"{Shown} of {said.Count} are shown; `entente statements 'text:{word}'` shows all.");
        return [$"The claim is made in {said.Count} statements by {speakers.Count} speakers{(speakers.Count > Named ? ", among them" : ":")} {string.Join(", ", speakers.Take(Named).Select(ReportText.Inert))}."];

        IEnumerable<StatementRecord> Asked(string sought) => answers.Statements(EventQuery.Parse($"text:{sought} until:{evidence.Year}")).Where(statement => statement.Text.Contains(sought, StringComparison.OrdinalIgnoreCase));
    }

    private static string Speaker(StatementRecord statement) => statement.Speaker.Name ?? statement.Speaker.Text;
}
