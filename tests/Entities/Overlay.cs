using Entente.Documents;

namespace Entente.Tests.Entities;

/// <summary>A data folder of invented states, laid over the built-in tables; gone when disposed.</summary>
internal sealed class Overlay : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-tests-").FullName;

    public Overlay()
    {
        Write("entities/states.tsv", "id name iso3 cow gw from until kind country source certainty",
            "FRD Freedonia FRD - - 1900 - state FRD own known", "SYL Sylvania SYL - - 1900 - state SYL own known");
        Write("entities/state_names.tsv", "id name kind from until source certainty",
            "FRD Freedonian adjective - - own known", "FRD Freedonians people - - own known", "FRD Fredville capital - - own known",
            "SYL Sylvanian adjective - - own known", "SYL Sylvanians people - - own known");
        Write("entities/organisations.tsv", "id name aliases kind country sector from until source certainty", "freedom-front Freedom~Front FFR armed_group FRD REB - - own known");
        Write("entities/members.tsv", "organisation state from until source certainty", "freedom-front FRD 1990 1999-06 own known");
        Write("entities/persons.tsv", "id name aliases surname gender source certainty",
            "rufus-firefly Rufus~Firefly - Firefly m own known", "gloria-teasdale Gloria~Teasdale - Teasdale f own known", "vera-marcal Vera~Marcal - Marcal f own known");
        Write("entities/offices.tsv", "person office title country sector from until source certainty",
            "rufus-firefly head_of_state President FRD GOV 2020-01-15 2024-01-14 own known", "gloria-teasdale head_of_state President FRD GOV 2024-01-15 - own known",
            "vera-marcal foreign_minister Foreign~Minister SYL GOV 2019 - own known");
        Write("entities/roles.tsv", "noun kind sector office source certainty",
            "president person GOV head_of_state own known", "foreign~minister person GOV foreign_minister own known", "minister person GOV - own known",
            "official person GOV - own known", "troop group MIL - own known", "army body MIL - own known", "police body COP - own known", "parliament body LEG - own known", "country body GOV - own known");
    }

    public DataFolder Data => new(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Fields are separated by blanks; ~ stands for a blank and - for an empty field.</summary>
    public void Write(string path, params string[] lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllLines(Path.Combine(folder, path), lines.Select((line, index) => string.Join('\t', line.Split(' ').Select(field => field == "-" ? "" : index == 0 ? field : field.Replace('~', ' ')))));
    }
}
