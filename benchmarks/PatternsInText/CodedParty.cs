using Entente.Documents;
using Entente.Events;

namespace Entente.Benchmarks.PatternsInText;

/// <summary>A party as a judge sees it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Antecedent">The words they stand for; null for names.</param>
/// <param name="Name">Whom the program takes it for; null when unknown.</param>
/// <param name="Code">Country and sector: <c>FRA/GOV</c>, with a dash for what is unknown.</param>
internal sealed record CodedParty(string Text, string? Antecedent, string? Name, string Code)
{
    public static CodedParty Of(Party party, Document document) => new(
        SampledEvent.OneLine(party.Text),
        party.Antecedent is { } span ? SampledEvent.OneLine(span.In(document.Text)) : null,
        party.Name,
        $"{party.Country ?? "–"}/{party.Sector ?? "–"}");

    public override string ToString() => $"\"{Text}\"{(Antecedent is null ? "" : $" (= \"{Antecedent}\")")} → {(Name is null ? "" : Name + " ")}{Code}";
}
