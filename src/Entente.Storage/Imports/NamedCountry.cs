using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Imports;

/// <summary>The country within the name of an actor: <c>Military Forces of Iran (1989-)</c>, <c>Civilians (Sudan)</c>, <c>Government of Russia (Soviet Union)</c>.</summary>
internal static class NamedCountry
{
    /// <summary>Null where the name says none.</summary>
    public static string? In(string? actor, FieldCodes codes)
    {
        if (actor is null) return null;
        var open = actor.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : actor.IndexOf(')', open);
        if (open >= 0 && close > open && actor.IndexOf(" of ", StringComparison.Ordinal) is var within && (within < 0 || within > open) && codes.CountryOf(actor[(open + 1)..close].Trim()) is { } bracketed) return bracketed;
        var of = actor.IndexOf(" of ", StringComparison.Ordinal);
        return of < 0 ? null : Of(actor[(of + 4)..], codes);
    }

    /// <summary>The country of a name, with or without a second name in brackets; null when it is unknown.</summary>
    public static string? Of(string? name, FieldCodes codes) =>
        name is null ? null : codes.CountryOf(name.Trim()) ?? (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? codes.CountryOf(name[..open].Trim()) : null);
}
