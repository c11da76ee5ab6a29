using Entente.Documents;

namespace Entente.Events;

/// <summary>The tables of PLOVER 2.0: quad classes, scores, and which types need a recipient (<c>data/events/plover.tsv</c>).</summary>
internal sealed class Ontology
{
    private readonly Dictionary<(EventType, string), (int Quad, double Score, bool NeedsRecipient)> rows = [];

    public Ontology(DataFolder data)
    {
        foreach (var row in data.Table("events/plover.tsv", ["type", "mode", "quad", "score", "recipient"], 2))
        {
            if (!Enum.TryParse<EventType>(row.Required(0), true, out var type)) throw row.Problem($"'{row.Required(0)}' is not a PLOVER type");
            rows[(type, row.Text(1) ?? "")] = (int.Parse(row.Required(2)), double.Parse(row.Required(3)), row.Required(4) == "yes");
        }
    }

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public int Quad(EventType type) => rows[(type, "")].Quad;

    /// <summary>PLOVER score of the mode, or of the type where the mode is null or unknown.</summary>
    public double Score(EventType type, string? mode) => rows.TryGetValue((type, mode ?? ""), out var row) ? row.Score : rows[(type, "")].Score;

    /// <summary>Whether an event of this type without a recipient is no event.</summary>
    public bool NeedsRecipient(EventType type) => rows[(type, "")].NeedsRecipient;

    /// <summary>Whether the mode belongs to the type.</summary>
    public bool Knows(EventType type, string mode) => rows.ContainsKey((type, mode));

    /// <summary>The inner acts of these types are no events of their own but only their <c>of</c>.</summary>
    public static bool Absorbs(EventType type) => type is EventType.Agree or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Concede;
}
