using System.Globalization;
using Entente.Documents;

namespace Entente.Storage.Exports.Profiles;

/// <summary>The codes of the discipline's data sets: Correlates of War, FIPS 10-4 and CAMEO countries, CAMEO acts with their Goldstein values.</summary>
/// <remarks>Immutable once loaded.</remarks>
public sealed class FieldCodes
{
    private const int FirstYear = 1945;

    private static readonly int[] votersBefore = [369, 370];

    private readonly Dictionary<string, List<(int Cow, DateOnly? From, DateOnly? Until)>> cow = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<(string Country, DateOnly? From, DateOnly? Until)>> byCow = [];
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> countriesByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> foldsInto = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> fips = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byFips = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> cameoOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byCameo = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CameoCode> acts = new(StringComparer.Ordinal);

    private FieldCodes(DataFolder data)
    {
        States(data);
        Countries(data);
        foreach (var row in data.Table("events/cameo.tsv", ["code", "gloss", "goldstein", "type", "mode"]))
            acts[row.Required(0)] = new(row.Required(0), row.Required(1), double.Parse(row.Required(2), CultureInfo.InvariantCulture), row.Text(3), row.Text(4));
    }

    /// <summary>Reads <c>entities/states.tsv</c>, <c>entities/state_names.tsv</c>, <c>entities/codes.tsv</c> and <c>events/cameo.tsv</c>.</summary>
    /// <exception cref="DataFileException">A row cannot be used.</exception>
    public static FieldCodes Load(DataFolder data) => new(data);

    /// <summary>Correlates of War code of a state on a day; an unknown day takes the state that is there now.</summary>
    /// <returns>Null for what is no state of that list.</returns>
    public int? Cow(string? country, DateOnly? on)
    {
        if (country is null || !cow.TryGetValue(country, out var states)) return null;
        foreach (var (code, from, until) in states)
            if (on is null ? until is null : (from is null || from <= on) && (until is null || on <= until))
                return code;
        return null;
    }

    /// <summary>Correlates of War codes of the states that were there at any time of a year; the registry begins with 1945.</summary>
    public IReadOnlySet<int> StatesIn(int year) => cow.Values.SelectMany(states => states).Where(state => (state.From is null || state.From.Value.Year <= year) && (state.Until is null || year <= state.Until.Value.Year)).Select(state => state.Cow).ToHashSet();

    /// <summary>The country, as events write it, that a Correlates of War code meant in a year.</summary>
    /// <returns>Null where the registry knows no such state then; it begins with 1945. Ukraine and Belarus voted in the United Nations before they were states, and are known from then on.</returns>
    public string? OfCow(int code, int year)
    {
        if (Array.IndexOf(votersBefore, code) >= 0 && year >= FirstYear) return byCow.GetValueOrDefault(code)?[0].Country;
        foreach (var (country, from, until) in byCow.GetValueOrDefault(code) ?? [])
            if ((from is null || from.Value.Year <= year) && (until is null || year <= until.Value.Year))
                return country;
        return null;
    }

    /// <summary>Name of a country code; null when there is none.</summary>
    public string? Name(string? country) => country is null ? null : names.GetValueOrDefault(country);

    /// <summary>The country, as events write it, that a name means (<c>Russia</c>, <c>Russian Federation</c>); null when it is unknown.</summary>
    public string? CountryOf(string? name) => string.IsNullOrEmpty(name) ? null : countriesByName.GetValueOrDefault(name);

    /// <summary>FIPS 10-4 code of a country; null when it has none.</summary>
    public string? Fips(string? country) => country is null ? null : fips.GetValueOrDefault(country);

    /// <summary>The country, as events write it, of a FIPS 10-4 code; null when it is unknown.</summary>
    public string? OfFips(string? code) => string.IsNullOrEmpty(code) ? null : byFips.GetValueOrDefault(code);

    /// <summary>CAMEO code of a state; null for what CAMEO does not count among countries.</summary>
    public string? CameoCountry(string? country) => country is not { Length: 3 } || !names.ContainsKey(country) ? null : cameoOf.GetValueOrDefault(country, country);

    /// <summary>The country, as events write it, of a CAMEO or ISO alpha-3 code; null when it is unknown.</summary>
    public string? OfCameo(string? code) =>
        code is not { Length: >= 3 } ? null : byCameo.TryGetValue(code[..3], out var country) ? country : foldsInto.GetValueOrDefault(code[..3]);

    /// <summary>What a CAMEO code means; a code that is too fine gives the coarser one it belongs to.</summary>
    /// <returns>Null for what is no CAMEO code.</returns>
    public CameoCode? Act(string? code)
    {
        for (; code is { Length: >= 2 }; code = code[..^1])
            if (acts.TryGetValue(code, out var act) || (code.Length == 2 && acts.TryGetValue(code + "0", out act)))
                return act;
        return null;
    }

    private void States(DataFolder data)
    {
        foreach (var row in data.Table("entities/states.tsv", ["id", "name", "cow", "from", "until", "kind", "country"]))
        {
            var (id, country) = (row.Required(0), row.Text(6) ?? row.Required(0));
            foldsInto[id] = country;
            names.TryAdd(id, row.Required(1));
            countriesByName.TryAdd(row.Required(1), country);
            if (row[5] is not "state" || row.List(2) is not [_, ..] all) continue;
            int[] listed = [.. all.Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var code) ? code : throw row.Problem($"'{text}' is not a Correlates of War code"))];
            if (!cow.TryGetValue(country, out var states)) cow[country] = states = [];
            states.Add((listed[0], row.FirstDay(3), row.LastDay(4))); // further codes are of the same country in another time
            foreach (var code in listed)
            {
                if (!byCow.TryGetValue(code, out var countries)) byCow[code] = countries = [];
                countries.Add((country, row.FirstDay(3), row.LastDay(4)));
            }
        }
        foreach (var row in data.Table("entities/state_names.tsv", ["id", "name", "kind"], key: 3))
            if (row[2] is "short" or "official" or "former" && foldsInto.TryGetValue(row.Required(0), out var country))
                countriesByName.TryAdd(row.Required(1), country);
    }

    private void Countries(DataFolder data)
    {
        foreach (var row in data.Table("entities/codes.tsv", ["country", "fips", "cameo"]))
        {
            var id = row.Required(0);
            var country = foldsInto.GetValueOrDefault(id, id);
            fips[id] = row.Required(1);
            byFips[row.Required(1)] = country;
            if (row.Text(2) is not { } cameo) continue;
            cameoOf[id] = cameo;
            byCameo[cameo] = country;
        }
        (byFips["GZ"], byFips["RB"], byFips["YI"]) = ("PSE", "SRB", "SRB"); // Gaza, and the older codes of Serbia
        (byCameo["WSB"], byCameo["GZS"], byCameo["EUR"]) = ("PSE", "PSE", "EUR");
    }
}
