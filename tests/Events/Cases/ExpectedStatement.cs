using Entente.Events;

namespace Entente.Tests.Events.Cases;

/// <summary>A statement as a case writes it: <c>says  SPEAKER  direct  "words of it"</c>.</summary>
internal sealed record ExpectedStatement(string Line, ExpectedParty Speaker, StatementKind? Kind, string? Words, bool Denies)
{
    /// <exception cref="FormatException">A field is none that is known.</exception>
    public static ExpectedStatement Parse(string line)
    {
        var fields = line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (fields.Length < 2) throw new FormatException($"'{line}' lacks its speaker; write says  SPEAKER");
        return fields[2..].Aggregate(new ExpectedStatement(line, ExpectedParty.ParseAll(fields[1])[0], null, null, false), With);
    }

    public bool Is(Statement statement) =>
        (Speaker.Is(statement.Speaker) || statement.CoSpeakers.Any(Speaker.Is))
        && (Kind is null || statement.Kind == Kind)
        && (Words is null || statement.Words.Text.Contains(Words, StringComparison.Ordinal))
        && (!Denies || statement.Denies is not null);

    private static ExpectedStatement With(ExpectedStatement statement, string field) => field switch
    {
        ['"', ..] => statement with { Words = field.Trim('"') },
        "denies" => statement with { Denies = true },
        _ when Enum.TryParse<StatementKind>(field, ignoreCase: true, out var kind) => statement with { Kind = kind },
        _ => throw new FormatException($"'{field}' is not direct, indirect, mixed, denies or words in quotation marks"),
    };
}
