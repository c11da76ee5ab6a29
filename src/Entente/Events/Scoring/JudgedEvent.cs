using Entente.Documents;

namespace Entente.Events.Scoring;

/// <summary>What a judge said of one coded event; it holds no text of the document.</summary>
/// <param name="Corpus">Where the document is from.</param>
/// <param name="Document">Its id there.</param>
/// <param name="Event">The event's id.</param>
/// <param name="Pattern">Words and conditions of the pattern that coded it.</param>
/// <param name="Type">As coded.</param>
/// <param name="Confidence">As coded.</param>
/// <param name="Error">The chief error; null when a careful coder would accept type, actor and recipient.</param>
/// <param name="Factuality">Whether the factuality is right; null when not judged, as of what is no act.</param>
/// <param name="Background">The same of the background.</param>
/// <param name="Attribution">The same of the attribution.</param>
/// <param name="Batch">Who judged it: the name of the part it was handed out in.</param>
internal sealed record JudgedEvent(
    string Corpus, string Document, string Event, string Pattern, EventType Type, double Confidence, string? Error, bool? Factuality, bool? Background, bool? Attribution, string Batch)
{
    public const string Header = "corpus\tdocument\tevent\tpattern\ttype\tconfidence\tverdict\terror\tfactuality\tbackground\tattribution\tbatch";

    /// <summary>The kinds of error, each with what it means.</summary>
    public static readonly IReadOnlyList<(string Kind, string Meaning)> Errors =
    [
        ("not-event", "no political act: crime, accident, weather, a figure of speech, an order to the own staff"),
        ("type", "an act, but of another type"),
        ("actor", "missing, of another state or sector, or somebody beside the act"),
        ("recipient", "missing, of another state or sector, or somebody beside the act"),
        ("both-parties", "both sides wrong, or a stranger in a mutual act"),
        ("direction", "actor and recipient exchanged"),
    ];

    /// <summary>Whether type, actor and recipient are right.</summary>
    public bool IsRight => Error is null;

    /// <summary>Whether there is an act at all, of whatever type and between whomever.</summary>
    public bool IsAct => Error != "not-event";

    /// <summary>The judgements of a table.</summary>
    /// <exception cref="DataFileException">A line is none.</exception>
    public static IReadOnlyList<JudgedEvent> Read(string file, IEnumerable<string> lines) =>
        [.. lines.Select((line, i) => (Line: line, Number: i + 1)).Skip(1).Where(l => l.Line.Length > 0).Select(l => Parse(file, l.Number, l.Line.Split('\t')))];

    /// <summary>The judgement of one line.</summary>
    /// <param name="file">For messages.</param>
    /// <param name="number">For messages.</param>
    /// <param name="fields">In the order of <see cref="Header"/>.</param>
    /// <exception cref="DataFileException">A field has none of its words, or two contradict each other.</exception>
    public static JudgedEvent Parse(string file, int number, IReadOnlyList<string> fields)
    {
        if (fields.Count != 12) throw new DataFileException(file, number, $"the line has {fields.Count} fields where 12 are read");
        if (!Enum.TryParse<EventType>(fields[4], true, out var type)) throw new DataFileException(file, number, $"'{fields[4]}' is not a PLOVER type");
        if (!double.TryParse(fields[5], out var confidence)) throw new DataFileException(file, number, $"'{fields[5]}' is not a confidence");
        var judged = new JudgedEvent(fields[0], fields[1], fields[2], fields[3], type, confidence, ErrorIn(file, number, fields[6], fields[7]),
            Verdict(file, number, fields[8]), Verdict(file, number, fields[9]), Verdict(file, number, fields[10]), fields[11]);
        return judged.IsAct || (judged.Factuality ?? judged.Background ?? judged.Attribution) is null ? judged
            : throw new DataFileException(file, number, "what is no act has no factuality, background or attribution: write -");
    }

    /// <summary>The line of the table.</summary>
    public override string ToString() => string.Join('\t', Corpus, Document, Event, Pattern, Type.ToString().ToUpperInvariant(), Confidence.ToString("0.###"),
        Word(IsRight), Error ?? "-", Word(Factuality), Word(Background), Word(Attribution), Batch);

    private static string? ErrorIn(string file, int number, string verdict, string error)
    {
        var isRight = Verdict(file, number, verdict) ?? throw new DataFileException(file, number, "the verdict is missing");
        if (isRight && error != "-") throw new DataFileException(file, number, $"'{error}' is an error of an event that is right");
        if (!isRight && !Errors.Any(e => e.Kind == error)) throw new DataFileException(file, number, $"'{error}' is not one of {string.Join(", ", Errors.Select(e => e.Kind))}");
        return isRight ? null : error;
    }

    private static bool? Verdict(string file, int number, string word) => word switch
    {
        "right" => true,
        "wrong" => false,
        "-" => null,
        _ => throw new DataFileException(file, number, $"'{word}' is not right, wrong or -"),
    };

    private static string Word(bool? verdict) => verdict switch { true => "right", false => "wrong", null => "-" };
}
