using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Entente.Storage.Store;

namespace Entente.Storage.Exports.Profiles;

/// <summary>What the profiles of other data sets have in common: they know only deeds done, on a day, between pairs.</summary>
internal static class Reported
{
    /// <summary>Why a profile has no place for the event; null when it has.</summary>
    public static string? WhyNot(EventRecord e) => e.Factuality != "actual" ? e.Factuality : Day(e) is null ? "no date" : null;

    /// <summary>The first day of the event, else the day of publication; null when neither is known.</summary>
    public static DateOnly? Day(EventRecord e) => e.Start ?? PublicationDay(e);

    /// <summary>The day of publication; null when unknown.</summary>
    public static DateOnly? PublicationDay(EventRecord e) =>
        e.Published is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Every actor with every recipient, nobody with themselves; a side that is empty is null.</summary>
    public static IEnumerable<(PartyRecord? Actor, PartyRecord? Recipient)> Pairs(EventRecord e)
    {
        IReadOnlyList<PartyRecord?> actors = e.Actor.Count > 0 ? e.Actor : Nobody;
        IReadOnlyList<PartyRecord?> recipients = e.Recipient.Count > 0 ? e.Recipient : Nobody;
        var any = false;
        foreach (var actor in actors)
            foreach (var recipient in recipients)
                if (actor is null || recipient is null || Key(actor) != Key(recipient))
                {
                    any = true;
                    yield return (actor, recipient);
                }
        if (!any) yield return (actors[0], null); // a meeting of one body with itself
    }

    /// <summary>A number for an event or for one of its pairs, for data sets whose ids are numbers; 63 bits, the same for the same id.</summary>
    public static string NumericId(string id, int pair)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(pair == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}/{pair}")));
        return (BitConverter.ToInt64(hash) & long.MaxValue).ToString(CultureInfo.InvariantCulture);
    }

    private static IReadOnlyList<PartyRecord?> Nobody => [null];

    private static string Key(PartyRecord party) => party.Entity ?? (party.Country is null ? party.Text : $"{party.Country}/{party.Sector}");
}
