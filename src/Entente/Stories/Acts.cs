using Entente.Events;

namespace Entente.Stories;

/// <summary>Makes acts of a document's events.</summary>
internal static class Acts
{
    private const int Most = 60;
    private const int MostMembers = 60; // nearly everybody is in the UN, so a member of it tells nothing

    /// <summary>The surest events, by id.</summary>
    public static Act[] Of(IReadOnlyList<Event> events) =>
        [.. events.OrderByDescending(e => e.Confidence).ThenBy(e => e.Id, StringComparer.Ordinal).Take(Most).OrderBy(e => e.Id, StringComparer.Ordinal).Select(Of)];

    /// <summary>The denials among statements.</summary>
    public static Denial[] Denials(IReadOnlyList<Statement> statements) =>
        [.. statements.Where(statement => statement.Denies is not null).Select(statement => new Denial(statement.Denies!, Of(statement.Speaker).Key)).Distinct()];

    private static Act Of(Event e) => new()
    {
        Id = e.Id,
        Type = e.Type,
        Of = e.Of,
        Factuality = e.Factuality,
        Actor = [.. e.Actor.Select(Of)],
        Recipient = [.. e.Recipient.Select(Of)],
        Reciprocal = e.Reciprocal,
        Start = e.Date?.Start,
        End = e.Date?.End,
        Place = e.Place?.Name,
        Speakers = [.. e.Attribution.Select(link => Of(link.Speaker).Key)],
        Background = e.Background,
        Confidence = Math.Round(Math.Clamp(e.Confidence, 0, 1) * 255) / 255,
    };

    private static ActParty Of(Party party) =>
        new(party.Entity, party.Country, party.Name ?? (party.Entity is null && party.Country is null ? party.Text : null), party.Members.Count > MostMembers ? [] : party.Members);
}
