using Entente.Documents;
using Entente.Entities;
using Entente.Events.Clauses;
using Entente.Events.Dates;

namespace Entente.Events;

/// <summary>When and where the acts of a document take place, and which of them are history.</summary>
internal sealed class Setting(Document document, IReadOnlyList<Mention> mentions)
{
    private const int News = 10; // days before publication after which an act is no news any more

    private readonly Dictionary<int, IReadOnlyList<EventDate>> dates = [];

    /// <summary>The date of an act and whether it is background.</summary>
    public (EventDate? Date, bool Background) Date(Clause clause, int trigger, Factuality factuality)
    {
        var expressions = Expressions(clause);
        var own = expressions.FirstOrDefault(d => Belongs(clause, trigger, d));
        var perfect = IsPastPerfect(clause, trigger);
        if (own is not null) return (own, own.End < (document.Day ?? own.End).AddDays(-News) || perfect);
        var near = expressions.Count == 1 && expressions[0].Precision == DatePrecision.Day && Near(clause, trigger, expressions[0]) ? expressions[0] with { From = DateOrigin.Context } : null;
        if (clause.Sentence.Part == PartKind.Caption && expressions.Count > 0) return (expressions[^1] with { From = DateOrigin.Context }, true);
        if (near is not null) return (near, near.End < (document.Day ?? near.End).AddDays(-News) || perfect);
        var history = perfect || IsSubordinatePast(clause, trigger) || clause.Sentence.Part == PartKind.Caption;
        if (document.Day is not { } day || history || factuality is Factuality.Planned or Factuality.Possible) return (null, history);
        return (new EventDate(day, day, DatePrecision.Day, DateOrigin.Publication, null), false);
    }

    private IReadOnlyList<EventDate> Expressions(Clause clause) =>
        dates.TryGetValue(clause.Sentence.Index, out var found) ? found : dates[clause.Sentence.Index] = DateReader.Read(clause.Sentence, document.Day);

    /// <summary>Whether a date depends on the act's own word, or on the verb that carries it.</summary>
    private static bool Belongs(Clause clause, int trigger, EventDate date)
    {
        for (var i = 0; i < clause.Sentence.Tokens.Count; i++)
        {
            if (!date.Span!.Value.Contains(clause[i].Span)) continue;
            var head = clause[i].Head;
            for (var step = 0; head >= 0 && step < 3 && date.Span.Value.Contains(clause[head].Span); step++) head = clause[head].Head;
            if (head == trigger || (head >= 0 && head == clause.Supporter(trigger))) return true;
            if (head >= 0 && clause[trigger].Head == head && clause[trigger].Deprel is "obj" or "obl" or "nsubj" or "conj" or "xcomp" && clause[head].Upos == "VERB") return true;
            if (head >= 0 && clause[head].Head == trigger && clause[head].Upos is "NOUN" or "PROPN" && clause[head].Deprel is "obj" or "obl" or "nmod") return true;
        }
        return false;
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
