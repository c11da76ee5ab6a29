using Entente.Events;

namespace Entente.Tests.Events.Cases;

/// <summary>An event as a case writes it: type, parties, then fields between wide gaps.</summary>
internal sealed record ExpectedEvent(string Line, EventType Type, string? Mode, IReadOnlyList<ExpectedParty> Actor, IReadOnlyList<ExpectedParty> Recipient, bool Mutual)
{
    private Factuality Factuality { get; init; } = Factuality.Actual;

    private bool? Background { get; init; } = false;

    private IReadOnlyList<ExpectedParty> Voices { get; init; } = [];

    private (DateOnly Start, DateOnly End)? Date { get; init; }

    private EventType? Of { get; init; }

    private string? Place { get; init; }

    private string? Trigger { get; init; }

    /// <exception cref="FormatException">A field is none that is known.</exception>
    public static ExpectedEvent Parse(string line)
    {
        var fields = line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (fields.Length < 2) throw new FormatException($"'{line}' lacks its parties; write TYPE  ACTOR > RECIPIENT");
        var type = fields[0].Split('/');
        var mutual = fields[1].Contains("<>", StringComparison.Ordinal);
        var sides = fields[1].Split(mutual ? "<>" : ">");
        if (sides.Length != 2) throw new FormatException($"'{fields[1]}' is not of the form ACTOR > RECIPIENT or ONE <> OTHER");
        var (actor, recipient) = (ExpectedParty.ParseAll(sides[0]), ExpectedParty.ParseAll(sides[1]));
        if (mutual) actor = recipient = [.. actor, .. recipient];
        return fields[2..].Aggregate(new ExpectedEvent(line, TypeOf(type[0]), type.ElementAtOrDefault(1), actor, recipient, mutual), With);
    }

    public bool Is(Event e) =>
        e.Type == Type && (Mode is null || e.Modes.Contains(Mode) || e.Mode == Mode) && e.Reciprocal == Mutual
        && ExpectedParty.Agree(Actor, e.Actor) && ExpectedParty.Agree(Recipient, e.Recipient)
        && e.Factuality == Factuality && (Background is null || e.Background == Background)
        && e.Attribution.Count == Voices.Count && e.Attribution.Zip(Voices).All(pair => pair.Second.Is(pair.First.Speaker))
        && (Date is not { } date || (e.Date is { } when && when.Start == date.Start && when.End == date.End))
        && (Of is null || e.Of == Of)
        && (Place is null || e.Place?.Name == Place)
        && (Trigger is null || e.Trigger.Text.Contains(Trigger, StringComparison.Ordinal) || Trigger.Contains(e.Trigger.Text, StringComparison.Ordinal));

    private static ExpectedEvent With(ExpectedEvent e, string field)
    {
        if (field[0] == '"') return e with { Trigger = field.Trim('"') };
        if (char.IsAsciiDigit(field[0])) return e with { Date = CaseLine.Days(field) };
        var (key, value) = field.IndexOf(": ", StringComparison.Ordinal) is var at and > 0 ? (field[..at], field[(at + 2)..]) : (field, "");
        return key switch
        {
            "voice" => e with { Voices = ExpectedParty.ParseAll(value) },
            "of" => e with { Of = TypeOf(value) },
            "in" => e with { Place = value },
            "background" => e with { Background = true },
            "old or new" => e with { Background = null },
            _ when Enum.TryParse<Factuality>(field, ignoreCase: true, out var factuality) => e with { Factuality = factuality },
            _ => throw new FormatException($"'{field}' is not a date, a factuality, background, old or new, voice:, of:, in: or a trigger in quotation marks"),
        };
    }

    private static EventType TypeOf(string text) => Enum.TryParse<EventType>(text, ignoreCase: true, out var type) ? type : throw new FormatException($"'{text}' is not a PLOVER type");
}
