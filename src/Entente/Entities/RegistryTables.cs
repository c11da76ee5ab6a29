using System.Globalization;
using Entente.Documents;

namespace Entente.Entities;

/// <summary>What the tables of <c>entities/</c> say, indexed.</summary>
internal sealed class RegistryTables
{
    private readonly HashSet<string> removed = new(StringComparer.Ordinal);

    public Dictionary<string, Entity> Entities { get; } = new(16384, StringComparer.Ordinal);

    public NameIndex Names { get; } = new(65536);

    public Dictionary<string, RoleNoun> Roles { get; } = new(4096, StringComparer.Ordinal);

    public List<Office> Offices { get; } = new(16384);

    public Dictionary<string, List<Membership>> Members { get; } = new(StringComparer.Ordinal);

    /// <exception cref="DataFileException">A row cannot be used.</exception>
    public static RegistryTables Read(DataFolder data)
    {
        var tables = new RegistryTables();
        foreach (var path in (string[])["entities/states.tsv", "entities/organisations.tsv", "entities/persons.tsv"])
            tables.removed.UnionWith(data.Removed(path));
        tables.ReadStates(data);
        tables.ReadOrganisations(data);
        tables.ReadPersons(data);
        tables.ReadMembers(data);
        tables.ReadOffices(data);
        tables.ReadRoles(data);
        tables.ReadPlaces(data);
        return tables;
    }

    private void ReadStates(DataFolder data)
    {
        foreach (var row in data.Table("entities/states.tsv", ["id", "name", "kind", "country", "from", "until"]))
        {
            var kind = row[2] is "state" ? EntityKind.State : EntityKind.Territory;
            var state = new Entity(row.Required(0), row.Required(1), kind) { Country = row.Text(3), Sector = "GOV", From = row.FirstDay(4), Until = row.LastDay(5) };
            if (row[2] is "disputed") state = state with { Sector = "PRE" };
            Add(row, state);
            Names.Add(new NameSense(state.Name, NameUse.Name, state, null, null, null));
        }
        foreach (var row in data.Table("entities/state_names.tsv", ["id", "name", "kind", "from", "until"], key: 3))
        {
            var use = row[2] switch
            {
                "short" or "official" => NameUse.Name,
                "abbreviation" => NameUse.Abbreviation,
                "former" => NameUse.Former,
                "nickname" => NameUse.Nickname,
                "adjective" => NameUse.Adjective,
                "people" => NameUse.People,
                "capital" => NameUse.Capital,
                "seat" => NameUse.Seat,
                _ => throw row.Problem($"'{row[2]}' is not a kind of name (short, official, abbreviation, former, nickname, adjective, people, capital, seat)"),
            };
            if (Known(row, row.Required(0)) is { } state)
                Names.Add(new NameSense(row.Required(1), use, state, null, row.FirstDay(3), row.LastDay(4)));
        }
    }

    private void ReadOrganisations(DataFolder data)
    {
        foreach (var row in data.Table("entities/organisations.tsv", ["id", "name", "aliases", "kind", "country", "sector", "from", "until"]))
        {
            var kind = row[3] switch
            {
                "igo" or "bloc" or "collective" => EntityKind.Organisation,
                "agency" or "ministry" or "court" or "legislature" => EntityKind.Body,
                "party" or "armed_group" or "company" or "ngo" or "media" => EntityKind.Group,
                _ => throw row.Problem($"'{row[3]}' is not a kind of organisation"),
            };
            var body = new Entity(row.Required(0), row.Required(1), kind) { Country = row.Text(4), Sector = row.Text(5), From = row.FirstDay(6), Until = row.LastDay(7) };
            Add(row, body);
            Names.Add(new NameSense(body.Name, NameUse.Name, body, null, null, null));
            foreach (var alias in row.List(2))
                Names.Add(new NameSense(alias, alias.Any(char.IsLower) ? NameUse.Name : NameUse.Abbreviation, body, null, null, null));
        }
    }

    private void ReadPersons(DataFolder data)
    {
        foreach (var row in data.Table("entities/persons.tsv", ["id", "name", "aliases", "surname", "gender"]))
        {
            var surnames = row.List(3);
            var person = new Entity(row.Required(0), row.Required(1), EntityKind.Person)
            {
                Gender = row[4] is [var gender] ? gender : null,
                Surname = surnames.FirstOrDefault(),
            };
            Add(row, person);
            Names.Add(new NameSense(person.Name, NameUse.Name, person, null, null, null));
            foreach (var alias in row.List(2))
                Names.Add(new NameSense(alias, surnames.Contains(alias) ? NameUse.Surname : NameUse.Name, person, null, null, null));
            foreach (var surname in surnames)
                Names.Add(new NameSense(surname, NameUse.Surname, person, null, null, null));
        }
    }

    private void ReadMembers(DataFolder data)
    {
        foreach (var row in data.Table("entities/members.tsv", ["organisation", "state", "from", "until"], key: 3))
        {
            if (!Members.TryGetValue(row.Required(0), out var roll)) Members.Add(row.Required(0), roll = []);
            roll.Add(new Membership(row.Required(1), row.FirstDay(2), row.LastDay(3)));
        }
    }

    private void ReadOffices(DataFolder data)
    {
        foreach (var row in data.Table("entities/offices.tsv", ["person", "office", "title", "country", "sector", "from", "until"], key: 4))
            if (Known(row, row.Required(0)) is { } person && Known(row, row.Required(3)) is { } of)
                Offices.Add(new Office(person, row.Required(1), row.Required(2), of, row.Text(4), row.FirstDay(5), row.LastDay(6)));
    }

    private void ReadRoles(DataFolder data)
    {
        foreach (var row in data.Table("entities/roles.tsv", ["noun", "kind", "sector", "office"]))
        {
            var kind = row[1] switch
            {
                "person" => RoleKind.Person,
                "group" => RoleKind.Group,
                "body" => RoleKind.Body,
                _ => throw row.Problem($"'{row[1]}' is not person, group or body"),
            };
            Roles[row.Required(0)] = new RoleNoun(row.Required(0), kind, row.Text(2), row.Text(3));
        }
    }

    private void ReadPlaces(DataFolder data)
    {
        foreach (var row in data.Table("entities/places.tsv", ["name", "country", "latitude", "longitude", "kind"], key: 3))
        {
            if (!double.TryParse(row[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
                || !double.TryParse(row[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
                || latitude is < -90 or > 90 || longitude is < -180 or > 180)
                throw row.Problem($"'{row[2]}', '{row[3]}' is no latitude and longitude in degrees");
            var place = new Place(row.Required(0), row.Text(1), latitude, longitude, row.Text(4) ?? "city");
            Names.Add(new NameSense(place.Name, NameUse.Place, null, place, null, null));
        }
    }

    private void Add(DataRow row, Entity entity)
    {
        if (!Entities.TryAdd(entity.Id, entity)) throw row.Problem($"the id '{entity.Id}' is used twice");
    }

    // Null for what an overlay took out: what other tables say of it goes with it.
    private Entity? Known(DataRow row, string id) =>
        Entities.TryGetValue(id, out var entity) ? entity
        : removed.Contains(id) ? null
        : throw row.Problem($"no entity has the id '{id}'");
}
