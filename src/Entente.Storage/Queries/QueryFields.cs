using System.Globalization;
using Entente.Events;

namespace Entente.Storage.Queries;

/// <summary>The fields that a query may name.</summary>
internal static class QueryFields
{
    private static readonly string[] Types = [.. Enum.GetNames<EventType>().Select(name => name.ToUpperInvariant())];

    private static readonly Field[] Table =
    [
        .. Each(FieldKind.Name, "actor", "recipient", "country", "mode", "context", "theme", "speaker", "addressee", "about", "source", "place", "story", "document", "id", "language", "stance", "cameo"),
        new("type", FieldKind.Choice, Types),
        new("of", FieldKind.Choice, Types),
        new("quad", FieldKind.Choice, ["1", "2", "3", "4"]),
        new("factuality", FieldKind.Choice, ["actual", "negated", "planned", "possible"]),
        new("kind", FieldKind.Choice, ["direct", "indirect", "mixed"]),
        .. Each(FieldKind.Flag, "background", "reciprocal", "disputed"),
        .. Each(FieldKind.Number, "evidence", "documents", "outlets", "confidence", "score"),
        .. Each(FieldKind.Day, "since", "until", "asof"),
        new("text", FieldKind.Text, []),
    ];

    private static readonly Dictionary<string, Field> ByName = Table.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> OtherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["from"] = "since",
        ["after"] = "since",
        ["before"] = "until",
        ["to"] = "until",
        ["target"] = "recipient",
        ["outlet"] = "source",
        ["themes"] = "theme",
        ["independent"] = "evidence",
    };

    /// <summary>The names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Table.Select(field => field.Name).Order(StringComparer.Ordinal)];

    /// <summary>The field of a checked term.</summary>
    public static Field Of(QueryTerm term) => ByName[term.Field];

    /// <summary>The term with its field and values in their right writing.</summary>
    /// <param name="term">As written.</param>
    /// <param name="position">Where it stands in the query.</param>
    /// <exception cref="QueryException">There is no such field, or a value is none of its.</exception>
    public static QueryTerm Checked(QueryTerm term, int position)
    {
        if (!ByName.TryGetValue(term.Field, out var field)) throw new QueryException(position, Unknown(term.Field));
        if (term.Comparison != Comparison.Is && field.Kind != FieldKind.Number)
            throw new QueryException(position, $"'{field.Name}' cannot be more or less; write {field.Name}:VALUE{(field.Kind == FieldKind.Day ? ", and since: and until: for a span of days" : "")}");
        if (term.Comparison != Comparison.Is && term.Values.Count > 1) throw new QueryException(position, $"'{field.Name}' can be compared with one value only");
        return term with { Field = field.Name, Values = [.. term.Values.Select(value => Checked(field, value, position))] };
    }

    private static string Checked(Field field, string value, int position) => field.Kind switch
    {
        FieldKind.Choice => field.Choices.FirstOrDefault(choice => choice.Equals(value, StringComparison.OrdinalIgnoreCase))
            ?? throw new QueryException(position, $"'{value}' is no {field.Name}{Perhaps(value, field.Choices)}; there are {string.Join(", ", field.Choices)}"),
        FieldKind.Flag when value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("false", StringComparison.OrdinalIgnoreCase) => value.ToLowerInvariant(),
        FieldKind.Flag => throw new QueryException(position, $"'{field.Name}' is true or false, not '{value}'"),
        FieldKind.Number when double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) =>
            Range(field.Name) is var (least, most) && number >= least && number <= most ? value
                : throw new QueryException(position, string.Create(CultureInfo.InvariantCulture, $"'{field.Name}' is {(double.IsFinite(most) ? $"from {least} to {most}" : $"{least} or more")}, never {value}")),
        FieldKind.Number => throw new QueryException(position, $"'{value}' is no number; write {field.Name}>=0.5"),
        FieldKind.Day when DaySpan.TryParse(value, out _) => value,
        FieldKind.Day => throw new QueryException(position, $"'{value}' is no day; write 2022, 2022-06 or 2022-06-15"),
        FieldKind.Text when Store.Words.Of(value).Count == 0 => throw new QueryException(position, $"'{value}' holds no word to search for"),
        _ => value.Trim().Length > 0 ? value : throw new QueryException(position, $"'{field.Name}' needs a value that is not blank"),
    };

    private static (double Least, double Most) Range(string field) => field switch
    {
        "confidence" => (0, 1),
        "score" => (-10, 10), // of Goldstein
        _ => (0, double.PositiveInfinity),
    };

    private static string Unknown(string name) =>
        (OtherWords.TryGetValue(name, out var other) ? $"there is no field '{name}'; did you mean '{other}'?" : $"there is no field '{name}'{Perhaps(name, Names)}")
        + $"; fields are {string.Join(", ", Names)}; put words to search for that hold a colon into quotation marks";

    private static string Perhaps(string written, IReadOnlyList<string> choices) => Nearest.To(written, choices) is { } near ? $"; did you mean '{near}'?" : "";

    private static IEnumerable<Field> Each(FieldKind kind, params string[] names) => names.Select(name => new Field(name, kind, []));
}
