using Entente.Storage.Store;

namespace Entente.Storage.Exports.Profiles;

/// <summary>The CAMEO side of our events: code, Goldstein value, and the codes of actors.</summary>
internal sealed class CameoActs(FieldCodes codes)
{
    /// <summary>The event's CAMEO code; where it has none, the general code of its PLOVER type.</summary>
    public static string Code(EventRecord e) => e.Cameo is { Length: >= 2 } cameo ? cameo : e.Type switch
    {
        "AGREE" => "030",
        "CONSULT" => "040",
        "SUPPORT" => "050",
        "COOPERATE" => "060",
        "AID" => "070",
        "CONCEDE" => "080",
        "RETREAT" => "087",
        "REQUEST" => "100",
        "ACCUSE" => "110",
        "REJECT" => "120",
        "THREATEN" => "130",
        "PROTEST" => "140",
        "MOBILIZE" => "150",
        "SANCTION" => "160",
        "COERCE" => "170",
        _ => "180",
    };

    /// <summary>Goldstein value of the event's code; for a code without one, the PLOVER score.</summary>
    public double Goldstein(EventRecord e) => codes.Act(Code(e))?.Goldstein ?? e.Score;

    /// <summary>CAMEO country, known group and up to three roles of a party; the codes of what CAMEO does not know are null.</summary>
    public (string? Country, string? Group, string?[] Roles) Actor(PartyRecord party)
    {
        var roles = party.Sectors.Prepend(party.Sector).Select(Role).OfType<string>().Distinct();
        return party.Country switch
        {
            "UNO" => (null, "UNO", Three(roles.Prepend("IGO"))),
            "EUR" => ("EUR", "EEC", Three(roles.Prepend("IGO"))),
            "IGO" or "NGO" or "MNC" or "IMG" => (null, null, Three(roles.Prepend(party.Country))),
            "ISM" => (null, null, Three(roles.Prepend("NGM"))),
            var country => (codes.CameoCountry(country), null, Three(roles)),
        };
    }

    /// <summary>The whole code: <c>USAGOV</c>, <c>IGOUNO</c>; null when nothing is known.</summary>
    public static string? Joined((string? Country, string? Group, string?[] Roles) actor)
    {
        var code = actor.Group is null
            ? string.Concat(actor.Country, string.Concat(actor.Roles))
            : string.Concat("IGO", actor.Country, actor.Group, string.Concat(actor.Roles.Where(role => role != "IGO")));
        return code.Length == 0 ? null : code;
    }

    private static string?[] Three(IEnumerable<string> roles) => [.. roles.Distinct().Take(3)];

    // PLOVER's sectors are CAMEO's roles but for these.
    private static string? Role(string? sector) => sector switch
    {
        null or "UNK" => null,
        "JRN" => "MED",
        "MED" => "HLH",
        "PRM" => "MIL",
        "PRE" => "SEP",
        "SOC" or "REL" => "CVL",
        _ => sector,
    };
}
