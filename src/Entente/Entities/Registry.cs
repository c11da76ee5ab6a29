using Entente.Documents;
using Entente.Sentences;

namespace Entente.Entities;

/// <summary>States, bodies, groups, persons and places: who is who, on which day.</summary>
/// <remarks>Immutable once loaded; share one instance between threads.</remarks>
public sealed class Registry
{
    private readonly Dictionary<string, Entity> entities;
    private readonly NameIndex names;
    private readonly Dictionary<string, RoleNoun> roles;
    private readonly Dictionary<string, RoleNoun>.AlternateLookup<ReadOnlySpan<char>> rolesBySpan;
    private readonly ILookup<string, Office> officesOf;
    private readonly ILookup<string, Office> officesIn;
    private readonly Dictionary<string, List<Membership>> members;

    internal Registry(RegistryTables tables)
    {
        (entities, names, roles, members) = (tables.Entities, tables.Names, tables.Roles, tables.Members);
        rolesBySpan = roles.GetAlternateLookup<ReadOnlySpan<char>>();
        officesOf = tables.Offices.ToLookup(office => office.Person.Id);
        officesIn = tables.Offices.ToLookup(office => office.Of.Id);
    }

    /// <summary>Reads the tables of <c>entities/</c>.</summary>
    /// <exception cref="DataFileException">A row cannot be used.</exception>
    public static Registry Load(DataFolder data) => new(RegistryTables.Read(data));

    /// <summary>All entities, in no order.</summary>
    public IReadOnlyCollection<Entity> Entities => entities.Values;

    /// <summary>The entity with this id; null when there is none.</summary>
    public Entity? Find(string? id) => id is null ? null : entities.GetValueOrDefault(id);

    /// <summary>All that <paramref name="name"/> may mean on a day, whatever its case; an unknown day excludes nothing.</summary>
    public IReadOnlyList<NameSense> Senses(string name, DateOnly? on) => [.. names.Of(name).Where(sense => sense.HoldsOn(on))];

    /// <summary>The first entity that <paramref name="name"/> means on a day: states before bodies before persons.</summary>
    public bool TryFind(string name, DateOnly? on, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Entity? entity)
    {
        entity = Senses(name, on).Select(sense => sense.Entity).OfType<Entity>().OrderBy(found => found.Kind).FirstOrDefault();
        return entity is not null;
    }

    /// <summary>Countries that belong to a bloc or organisation on a day, sorted; empty when it has no roll.</summary>
    public IReadOnlyList<string> Members(string organisation, DateOnly? on) =>
        members.TryGetValue(organisation, out var roll)
            ? [.. roll.Where(member => on is null ? member.Until is null : Range.Holds(member.From, member.Until, on)).Select(member => member.State).Distinct().Order(StringComparer.Ordinal)]
            : [];

    /// <summary>All offices of a person, past and present.</summary>
    public IEnumerable<Office> OfficesOf(Entity person) => officesOf[person.Id];

    /// <summary>The highest office that a person holds on a day; null when none.</summary>
    public Office? OfficeOf(Entity person, DateOnly? on) => officesOf[person.Id].Where(office => office.HeldOn(on)).OrderBy(Rank).FirstOrDefault();

    /// <summary>Who holds an office of a state or organisation on a day.</summary>
    /// <param name="of">Id of the state or organisation.</param>
    /// <param name="role">How the text calls the office.</param>
    /// <param name="on">The day; when unknown, today's holders.</param>
    /// <returns>Null when nobody is known, or several share the office.</returns>
    public Office? Holder(string of, RoleNoun role, DateOnly? on)
    {
        var held = officesIn[of].Where(office => office.HeldOn(on)).ToList();
        return Only(held.FindAll(office => office.Title.Equals(role.Noun, StringComparison.OrdinalIgnoreCase)))
            ?? (role.Office is null ? null : Only(held.FindAll(office => office.Kind == role.Office)));
    }

    /// <summary>Who leads a state or organisation on a day; null when that is not one person beyond doubt.</summary>
    public Office? Leader(string of, DateOnly? on)
    {
        var heads = officesIn[of].Where(office => office.Kind is "head_of_state" or "head_of_government" && office.HeldOn(on)).ToList();
        if (heads.Select(office => office.Person.Id).Distinct().Count() == 1) return heads[0];
        var state = heads.FindAll(office => office.Kind == "head_of_state");
        return state.Count > 0 && state.TrueForAll(office => IsCeremonial(office.Title)) ? Only(heads.FindAll(office => office.Kind == "head_of_government")) : null;
    }

    /// <summary>The role noun written <paramref name="noun"/> (lower case, singular); null when it is none.</summary>
    public RoleNoun? Role(ReadOnlySpan<char> noun) => rolesBySpan.TryGetValue(noun, out var role) ? role : null;

    /// <summary>The longest known name that begins at word <paramref name="start"/>.</summary>
    internal (int End, IReadOnlyList<NameSense> Senses) Longest(IReadOnlyList<Token> tokens, int start, Func<NameSense, int, int, bool> fits) =>
        names.Longest(tokens, start, fits);

    /// <summary>Order of offices: 0 for the highest.</summary>
    internal static int Rank(Office office) => office.Kind switch
    {
        "head_of_state" when !IsCeremonial(office.Title) => 0,
        "head_of_government" => 1,
        "head_of_state" => 2,
        "foreign_minister" => 3,
        "defence_minister" => 4,
        _ => 5,
    };

    private static bool IsCeremonial(string title) => title is "King" or "Queen" or "Emperor" or "Governor-General" or "Grand Duke";

    private static Office? Only(List<Office> offices) =>
        offices.Count > 0 && offices.TrueForAll(office => office.Person.Id == offices[0].Person.Id) ? offices[0] : null;
}
