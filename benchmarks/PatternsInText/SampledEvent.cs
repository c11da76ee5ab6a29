using Entente.Documents;
using Entente.Events;
using Entente.Events.Patterns;

namespace Entente.Benchmarks.PatternsInText;

/// <summary>One event chosen for judging, with the text around it. It holds text of the corpora and so never goes into the repository.</summary>
internal sealed record SampledEvent
{
    private const int Longest = 1500; // characters of a sentence before or after; some "sentences" are tables

    public required string Corpus { get; init; }
    public required string Document { get; init; }
    public required string Event { get; init; }

    /// <summary>File and line of the pattern.</summary>
    public required string Place { get; init; }

    /// <summary>Its words and conditions.</summary>
    public required string Pattern { get; init; }

    public string? Title { get; init; }
    public string? Published { get; init; }
    public string? Source { get; init; }
    public string? Before { get; init; }

    /// <summary>The sentence, its trigger between « and ».</summary>
    public required string Sentence { get; init; }

    public string? After { get; init; }

    /// <summary>As in <c>ASSAULT</c>.</summary>
    public required string Type { get; init; }

    public string? Mode { get; init; }
    public string? Of { get; init; }
    public IReadOnlyList<CodedParty> Actor { get; init; } = [];
    public IReadOnlyList<CodedParty> Recipient { get; init; } = [];
    public bool Reciprocal { get; init; }
    public required string Factuality { get; init; }
    public bool Background { get; init; }

    /// <summary>Speakers, outermost first, each with how it speaks.</summary>
    public IReadOnlyList<string> Attribution { get; init; } = [];

    public string? Date { get; init; }
    public double Confidence { get; init; }

    public static SampledEvent From(string corpus, Reading reading, Event e, Pattern pattern)
    {
        var document = reading.Document;
        return new SampledEvent
        {
            Corpus = corpus,
            Document = document.Id,
            Event = e.Id,
            Place = pattern.Place,
            Pattern = pattern.Key,
            Title = document.Title is { } title ? OneLine(title) : null,
            Published = document.Published,
            Source = document.Source.Name is { } name ? $"{name} ({document.Source.Country ?? "–"})" : null,
            Before = Neighbour(reading, e.Sentence - 1),
            Sentence = Marked(document.Text, e.Evidence, e.Trigger.Span),
            After = Neighbour(reading, e.Sentence + 1),
            Type = Upper(e.Type),
            Mode = e.Mode,
            Of = e.Of is { } of ? Upper(of) : null,
            Actor = [.. e.Actor.Select(party => CodedParty.Of(party, document))],
            Recipient = [.. e.Recipient.Select(party => CodedParty.Of(party, document))],
            Reciprocal = e.Reciprocal,
            Factuality = Lower(e.Factuality) + (e.FactualityCue is { } cue ? $" (\"{OneLine(cue.Text)}\")" : ""),
            Background = e.Background,
            Attribution = [.. e.Attribution.Select(link => $"{CodedParty.Of(link.Speaker, document)}, {Lower(link.Kind)} (\"{OneLine(link.Cue.Text)}\")")],
            Date = e.Date is not { } date ? null : date.Start == date.End ? $"{date.Start:yyyy-MM-dd}" : $"{date.Start:yyyy-MM-dd} to {date.End:yyyy-MM-dd}",
            Confidence = Math.Round(e.Confidence, 3),
        };
    }

    /// <summary>A text with all blanks and line ends made one blank.</summary>
    public static string OneLine(ReadOnlySpan<char> text) => string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Marked(string text, TextSpan sentence, TextSpan trigger) =>
        OneLine($"{text.AsSpan(sentence.Start, Math.Max(0, trigger.Start - sentence.Start))}«{trigger.In(text)}»{text.AsSpan(trigger.End, Math.Max(0, sentence.End - trigger.End))}");

    private static string? Neighbour(Reading reading, int sentence)
    {
        if (sentence < 0 || sentence >= reading.Sentences.Count) return null;
        var line = OneLine(reading.Sentences[sentence].Span.In(reading.Document.Text));
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }

    private static string Upper(EventType type) => type.ToString().ToUpperInvariant();

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
