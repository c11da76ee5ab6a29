using Entente.Documents;
using Entente.Entities;
using Entente.Events.Clauses;
using Entente.Events.Dates;
using Entente.Sentences;

namespace Entente.Events;

/// <summary>When and where the acts of a document take place, and which of them are history.</summary>
internal sealed class Setting(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions)
{
    private const int News = 7; // days before publication after which an act is no news any more
    private const int Lead = 6; // sentences in which an article says when its news happened

    private readonly Dictionary<int, IReadOnlyList<EventDate>> dates = [];
    private readonly Occasions occasions = new();
    private (bool Sought, EventDate? Found) newsDay;

    /// <summary>The date of an act and whether it is background.</summary>
    public (EventDate? Date, bool Background) Date(Clause clause, int trigger, Factuality factuality)
    {
        var (date, background) = Told(clause, trigger, factuality);
        if (date is { From: DateOrigin.Expression } && background) occasions.Note(clause, trigger, date);
        return (date, background);
    }

    private (EventDate? Date, bool Background) Told(Clause clause, int trigger, Factuality factuality)
    {
        var expressions = Expressions(clause.Sentence);
        var perfect = IsPastPerfect(clause, trigger);
        if (expressions.FirstOrDefault(d => Belongs(clause, trigger, d)) is { } own) return (own, IsOld(own) || perfect);
        if (clause[trigger].Upos == "NOUN" && expressions.FirstOrDefault(d => Follows(clause, trigger, d)) is { } after) return (after with { From = DateOrigin.Context }, IsOld(after));
        if (clause.Sentence.Part == PartKind.Caption && expressions.Count > 0) return (expressions[^1] with { From = DateOrigin.Context }, true);
        if (expressions is [{ Precision: DatePrecision.Day } only] && Near(clause, trigger, only)) return (only with { From = DateOrigin.Context }, IsOld(only) || perfect);
        if (factuality == Factuality.Actual && Above(clause, trigger).Select(word => occasions.Recalled(clause, word)).FirstOrDefault(found => found is not null) is { } then)
            return (then with { From = DateOrigin.Context }, true);
        if (perfect || IsSubordinatePast(clause, trigger) || clause.Sentence.Part == PartKind.Caption) return (null, true);
        return (factuality is Factuality.Planned or Factuality.Possible ? null : NewsDay(), false);
    }

    private bool IsOld(EventDate date) => document.Day is { } day && date.End < (date.Precision == DatePrecision.Day ? day.Later(-News) : day);

    /// <summary>When the article's own news happened: the first recent day that its opening names, else the day of publication.</summary>
    private EventDate? NewsDay()
    {
        if (newsDay.Sought || document.Day is not { } day) return newsDay.Found;
        var opening = sentences.Where(s => s.Part == PartKind.Body && s.Tokens.Any(t => t.Upos == "VERB")).Take(Lead);
        var named = opening.SelectMany(Expressions).FirstOrDefault(d => d.Precision == DatePrecision.Day && d.Start <= day && d.Start >= day.Later(-News));
        newsDay = (true, named is null ? new EventDate(day, day, DatePrecision.Day, DateOrigin.Publication, null) : named with { From = DateOrigin.Context });
        return newsDay.Found;
    }

    private IReadOnlyList<EventDate> Expressions(Sentence sentence) =>
        dates.TryGetValue(sentence.Index, out var found) ? found : dates[sentence.Index] = DateReader.Read(sentence, document.Day);

    /// <summary>Whether a date depends on the act's own word, on a verb above it in the same clause, or on a noun that it governs.</summary>
    private static bool Belongs(Clause clause, int trigger, EventDate date)
    {
        for (var i = 0; i < clause.Sentence.Tokens.Count; i++)
        {
            if (!date.Span!.Value.Contains(clause[i].Span)) continue;
            var head = clause[i].Head;
            for (var step = 0; head >= 0 && step < 3 && date.Span.Value.Contains(clause[head].Span); step++) head = clause[head].Head;
            if (head < 0) continue;
            if (Above(clause, trigger).Contains(head)) return true;
            if (clause[head].Head == trigger && clause[head].Upos is "NOUN" or "PROPN" && clause[head].Deprel is "obj" or "obl" or "nmod") return true;
        }
        return false;
    }

    private static IEnumerable<int> Above(Clause clause, int trigger)
    {
        yield return trigger;
        for (int word = trigger, step = 0; step < 3; step++)
        {
            var token = clause[word];
            if (token.Head < 0 || !(token.Deprel is "xcomp" or "conj" or "obj" or "obl" or "nsubj" or "nsubj:pass" || (token.Deprel == "advcl" && token.Xpos == "VB") || (token.Deprel == "acl" && token.Xpos == "VB"))) yield break;
            word = token.Head;
            yield return word;
        }
    }

    /// <summary>"The crushing of protests on the square in 1989": a date after the noun, with no verb between.</summary>
    private static bool Follows(Clause clause, int noun, EventDate date)
    {
        if (date.Span!.Value.Start < clause[noun].Span.End || date.Span.Value.Start - clause[noun].Span.End > 60) return false;
        for (var i = noun + 1; i < clause.Sentence.Tokens.Count && clause[i].Span.Start < date.Span.Value.Start; i++)
            if (clause[i].Upos is "VERB" or "AUX" or "SCONJ")
                return false;
        return true;
    }

    private static bool Near(Clause clause, int trigger, EventDate date)
    {
        var between = date.Span!.Value.Start < clause[trigger].Span.Start ? clause[trigger].Span.Start - date.Span.Value.End : date.Span.Value.Start - clause[trigger].Span.End;
        return between < 60;
    }

    private static bool IsPastPerfect(Clause clause, int trigger)
    {
        var word = clause[trigger].Upos == "VERB" ? trigger : clause.Supporter(trigger);
        if (word < 0) return false;
        foreach (var child in clause.Children(word))
            if (clause[child] is { Deprel: "aux", Lemma: "have" } && (clause[child].Form.Equals("had", StringComparison.OrdinalIgnoreCase) || clause[child].Form is "having" or "Having"))
                return clause[word].Deprel is not "ccomp";
        return false;
    }

    /// <summary>A noun after <em>since</em>, <em>before</em>, <em>after</em> recalls what the reader knows.</summary>
    private static bool IsSubordinatePast(Clause clause, int trigger)
    {
        foreach (var child in clause.Children(trigger))
            if (clause[child].Deprel is "case" or "mark" && clause[child].Lemma is "since" or "before" or "following" or "amid")
                return true;
        return clause[trigger].Deprel == "acl:relcl" && clause[trigger].Xpos is "VBD" && clause.Sentence.Part != PartKind.Title;
    }

    /// <summary>The place in the act's own clause; null when none is named.</summary>
    public EventPlace? Place(Clause clause, int trigger)
    {
        foreach (var mention in mentions)
        {
            if (mention.Sentence != clause.Sentence.Index || mention.Kind != MentionKind.Place) continue;
            if (!clause.HasCase(mention.Head, "in") && !clause.HasCase(mention.Head, "at") && !clause.HasCase(mention.Head, "near")) continue;
            var head = clause[mention.Head].Head;
            if (head != trigger && (head < 0 || head != clause.Supporter(trigger)) && !(head >= 0 && clause[trigger].Head == head && clause[trigger].Deprel is "obj" or "obl")) continue;
            var place = mention.Place;
            return new EventPlace(mention.Name ?? mention.Span.In(document.Text).ToString(), place?.Country ?? mention.Country, place?.Latitude, place?.Longitude, place is null ? "country" : place.Kind == "city" ? "city" : "region", mention.Span);
        }
        return null;
    }
}
