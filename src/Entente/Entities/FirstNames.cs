using Entente.Documents;

namespace Entente.Entities;

/// <summary>Given names and the gender they suggest.</summary>
internal sealed class FirstNames
{
    private readonly Dictionary<string, char?> genders = new(16384, StringComparer.Ordinal);

    /// <summary>Reads <c>entities/first_names.tsv</c>, and the first names of those whom the registry knows.</summary>
    public static FirstNames Load(DataFolder data, Registry registry)
    {
        var names = new FirstNames();
        foreach (var row in data.Table("entities/first_names.tsv", ["name", "gender"]))
            names.genders[row.Required(0)] = row[1] is [var gender] ? gender : null;
        foreach (var person in registry.Entities)
            if (person.Kind == EntityKind.Person && person.Surname is not null && person.Name.IndexOf(' ') is var blank and > 2
                && !person.Name.StartsWith(person.Surname, StringComparison.Ordinal))
                names.genders.TryAdd(person.Name[..blank], person.Gender);
        return names;
    }

    public bool Contains(string name) => genders.ContainsKey(name);

    /// <summary>m, f, or null when the name is unknown or given to both.</summary>
    public char? GenderOf(string name) => genders.GetValueOrDefault(name);
}
