using System.Text;
using Entente.Documents;
using Entente.Events;

namespace Entente.Cli;

/// <summary>A reading as a person enjoys it: the text with its acts marked, then who did what to whom, then who said what.</summary>
internal sealed class ReadingView(Reading reading, bool colours)
{
    private const int Width = 100;

    private readonly Ink ink = new(colours);
    private readonly StringBuilder page = new();

    /// <summary>The whole page, with a blank line at its end.</summary>
    public string Render()
    {
        Heading();
        Text();
        Events();
        Statements();
        return page.ToString();
    }

    private void Heading()
    {
        var document = reading.Document;
        page.AppendLine(Title() is { } title ? Wrap(title, 0) : ink.Bold(Terminal.Inert(document.Title ?? FirstWords(document.Text))));
        string[] facts = [document.Source.Name ?? "source unknown", document.Published ?? "date unknown: give --published, or \"on Monday\" is no day", Counted(reading.Sentences.Count, "sentence"), Counted(reading.Events.Count, "event"), Counted(reading.Statements.Count, "statement")];
        page.AppendLine(ink.Faint(Terminal.Inert(string.Join(" · ", facts)))).AppendLine();
    }

    /// <summary>The title with its acts in brackets; null when none of its sentences has one.</summary>
    private string? Title()
    {
        var sentences = reading.Sentences.Where(sentence => sentence.Part == PartKind.Title).ToList();
        if (sentences.Count == 0) return null;
        var span = sentences[0].Span.Cover(sentences[^1].Span);
        return reading.Events.Any(e => span.Contains(e.Trigger.Span)) ? Marked(span, ink.Bold) : null;
    }

    private void Text()
    {
        var start = page.Length;
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.Part == PartKind.Title) continue;
            if (sentence.StartsParagraph && page.Length > start) page.AppendLine();
            var label = sentence.Part switch { PartKind.Caption => ink.Faint("[caption] "), PartKind.Subhead => ink.Faint("[subhead] "), _ => "" };
            page.Append(label).AppendLine(Wrap(Marked(sentence.Span), label.Length > 0 ? 10 : 0));
        }
        page.AppendLine();
    }

    /// <summary>The words of a span with its acts in brackets: <c>[3 refused]</c>.</summary>
    private string Marked(TextSpan span, Func<string, string>? between = null)
    {
        var marked = new StringBuilder();
        var at = span.Start;
        between ??= static words => words;
        foreach (var i in Enumerable.Range(0, reading.Events.Count).OrderBy(i => reading.Events[i].Trigger.Span.Start))
        {
            var trigger = reading.Events[i].Trigger.Span;
            if (trigger.Start < at || trigger.End > span.End) continue;
            marked.Append(between(Plain(at, trigger.Start))).Append(ink.Trigger($"[{i + 1} {Plain(trigger.Start, trigger.End)}]"));
            at = trigger.End;
        }
        return marked.Append(between(Plain(at, span.End))).ToString();
    }

    private string Plain(int start, int end) => Terminal.Inert(reading.Document.Text[start..end].ReplaceLineEndings(" "));

    private void Events()
    {
        page.AppendLine(ink.Bold(reading.Events.Count == 0 ? "No events." : "Who did what to whom"));
        for (var i = 0; i < reading.Events.Count; i++) Event(i + 1, reading.Events[i]);
        page.AppendLine();
    }

    private void Event(int number, Event e)
    {
        var type = e.Type.ToString().ToUpperInvariant() + (e.Mode is null ? "" : $"/{e.Mode}") + (e.Of is { } of ? $" of {of.ToString().ToUpperInvariant()}" : "");
        var sides = e.Reciprocal ? ink.Actor(Names(e.Actor)) : $"{ink.Actor(Names(e.Actor))} → {ink.Recipient(Names(e.Recipient))}";
        page.AppendLine($"{number,3}  {(e.Quad <= 2 ? ink.Cooperation(type) : ink.Conflict(type))}  {sides}");
        var notes = new List<string> { $"\"{Terminal.Inert(e.Trigger.Text.ReplaceLineEndings(" "))}\"", e.Factuality.ToString().ToLowerInvariant() + (e.FactualityCue is { } cue ? $" ({Terminal.Inert(cue.Text)})" : "") };
        if (e.Background) notes.Add("background");
        if (e.Date is { } date) notes.Add(Day(date));
        if (e.Place is { } place) notes.Add($"in {Terminal.Inert(place.Name)}");
        if (e.Attribution.Count > 0) notes.Add(ink.Voice("on the word of " + string.Join(", told by ", e.Attribution.Reverse().Select(a => $"{Name(a.Speaker)} ({a.Kind.ToString().ToLowerInvariant()})"))));
        if (e.Also.Count > 0) notes.Add($"said again {e.Also.Count}×");
        notes.Add(ink.Faint($"{e.Confidence:0.00}"));
        page.AppendLine($"     {string.Join(" · ", notes)}");
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string Day(EventDate date) => date.Precision switch
    {
        DatePrecision.Day => $"{date.Start:yyyy-MM-dd}",
        DatePrecision.Month => $"{date.Start:yyyy-MM}",
        DatePrecision.Year => $"{date.Start:yyyy}",
        _ => $"{date.Start:yyyy-MM-dd} to {date.End:yyyy-MM-dd}",
    };

    private void Statements()
    {
        if (reading.Statements.Count == 0) return;
        page.AppendLine(ink.Bold("Who said what"));
        foreach (var statement in reading.Statements)
        {
            var speakers = Names([statement.Speaker, .. statement.CoSpeakers]);
            var words = Terminal.Inert(statement.Words.Text.ReplaceLineEndings(" "));
            page.AppendLine(Wrap($"     {ink.Voice(speakers)}{(statement.Addressee is { } to ? $" to {Name(to)}" : "")}: {(statement.Kind == StatementKind.Direct ? $"“{words}”" : words)}", 7));
            var notes = new List<string> { statement.Kind.ToString().ToLowerInvariant() };
            notes.AddRange(statement.Stance.Select(s => $"{s.Value.ToString().ToLowerInvariant()} {s.Theme ?? Name(s.Party!)}"));
            if (statement.Themes.Count > 0) notes.Add(string.Join(", ", statement.Themes));
            if (statement.Denies is not null) notes.Add("denies an event above");
            page.AppendLine(ink.Faint($"       {string.Join(" · ", notes)}"));
        }
        page.AppendLine();
    }

    private static string Names(IReadOnlyList<Party> parties) => parties.Count == 0 ? "(nobody named)" : string.Join(", ", parties.Select(Name));

    private static string Name(Party party)
    {
        var code = party.Country is null ? party.Sector : party.Sector is null ? party.Country : $"{party.Country}/{party.Sector}";
        var name = Terminal.Inert((party.Name ?? party.Text).ReplaceLineEndings(" "));
        return code is null ? name : $"{name} {code}";
    }

    private static string FirstWords(string text)
    {
        var line = text.AsSpan().Trim();
        if (line.IndexOfAny('\r', '\n') is var end and >= 0) line = line[..end];
        return line.Length <= 80 ? line.ToString() : $"{line[..80]}…";
    }

    private static string Wrap(string text, int indent)
    {
        var wrapped = new StringBuilder();
        var (column, escape) = (0, false);
        foreach (var word in text.Split(' '))
        {
            var length = 0;
            foreach (var c in word)
                if (escape) escape = c != 'm';
                else if (c == '\u001b') escape = true;
                else length++;
            if (column > 0 && column + 1 + length > Width)
            {
                wrapped.AppendLine().Append(' ', indent);
                column = indent;
            }
            else if (wrapped.Length > 0)
            {
                wrapped.Append(' ');
                column++;
            }
            wrapped.Append(word);
            column += length;
        }
        return wrapped.ToString();
    }
}
