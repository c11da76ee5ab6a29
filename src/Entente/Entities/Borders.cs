using Entente.Documents;

namespace Entente.Entities;

/// <summary>Which states share a land border: whom "its neighbor" may mean.</summary>
internal sealed class Borders
{
    private readonly HashSet<(string, string)> pairs = [];

    public static Borders Load(DataFolder data)
    {
        var borders = new Borders();
        foreach (var row in data.Table("entities/borders.tsv", ["state", "neighbour"], key: 2))
            borders.pairs.Add((row.Required(0), row.Required(1)));
        return borders;
    }

    public bool Touch(string one, string other) => pairs.Contains((one, other)) || pairs.Contains((other, one));
}
