using Entente.Events.Clauses;

namespace Entente.Events.Patterns;

/// <summary>Finds the words of a sentence that patterns code, and who fills their slots.</summary>
internal sealed class PatternMatcher(Lexicon lexicon)
{
    private static readonly Slot supported = new(SlotKind.Subject);

    /// <summary>All matches of a sentence in order, each with the match in its complement.</summary>
    public List<Match> Find(Clause clause, Parties parties)
    {
        var found = new List<Match>();
        for (var word = 0; word < clause.Sentence.Tokens.Count; word++)
            if (At(clause, word, parties) is { } match)
                found.Add(match);
        found.RemoveAll(m => found.Exists(other => other != m && other.Consumed.Contains(m.Trigger)));
        foreach (var match in found) Nest(clause, match, found);
        return found;
    }

    /// <summary>The most specific pattern that holds at a word; null when none does or a blocking one comes first.</summary>
    public Match? At(Clause clause, int word, Parties parties)
    {
        var token = clause[word];
        if (token.Deprel is "amod" or "compound" or "case" or "mark" or "aux" or "aux:pass" or "flat" or "fixed" or "compound:prt" && token.Upos is not "NOUN") return null;
        if (token.Deprel is "compound" or "flat" or "flat:name" or "case") return null;
        foreach (var pattern in lexicon.Of(token.Upos, token.Lemma.ToLowerInvariant()))
        {
            if (!Worded(clause, word, pattern)) continue;
            var consumed = new List<int>();
            if (!pattern.Conditions.All(c => Holds(clause, word, c, parties, consumed))) continue;
            return pattern.Type is null ? null : Filled(clause, word, pattern, parties, consumed);
        }
        return null;
    }

    private static bool Worded(Clause clause, int word, Pattern pattern)
    {
        foreach (var lemma in pattern.Lemmas)
        {
            if (!lemma.EndsWith(clause[word].Lemma, StringComparison.OrdinalIgnoreCase)) continue;
            var words = lemma.Split(' ');
            if (words.Length > word + 1) continue;
            var at = word - words.Length + 1;
            var same = true;
            for (var i = 0; i < words.Length && same; i++)
                same = words[i].Equals(clause[at + i].Lemma, StringComparison.OrdinalIgnoreCase) || words[i].Equals(clause[at + i].Form, StringComparison.OrdinalIgnoreCase);
            if (same) return true;
        }
        return false;
    }

    private static bool Holds(Clause clause, int word, Condition condition, Parties parties, List<int> consumed)
    {
        switch (condition.Kind)
        {
            case ConditionKind.Passive: return clause.IsPassive(word);
            case ConditionKind.Future: return IsFuture(clause, word);
        }
        var any = false;
        foreach (var filler in clause.Fill(word, condition.Slot))
        {
            any = true;
            switch (condition.Kind)
            {
                case ConditionKind.In when Among(clause, filler, condition):
                    consumed.Add(filler);
                    return true;
                case ConditionKind.NotIn when Among(clause, filler, condition): return false;
                case ConditionKind.Party when parties.At(clause.Sentence.Index, filler, true).Count > 0: return true;
                case ConditionKind.Plural when clause[filler].Xpos is "NNS" or "NNPS" || clause.Child(filler, "conj") >= 0: return true;
                case ConditionKind.Filled: return true;
                case ConditionKind.Empty: return false;
            }
        }
        return condition.Kind switch { ConditionKind.NotIn or ConditionKind.Empty => true, ConditionKind.Filled => any, _ => false };
    }

    private static bool Among(Clause clause, int filler, Condition condition)
    {
        if (In(clause, filler, condition.Words)) return true;
        foreach (var child in clause.Children(filler))
        {
            if (clause[child].Deprel is "conj" && In(clause, child, condition.Words)) return true;
            // "a series of meetings", "a wave of attacks", "the possibility of talks"
            if (clause[child].Deprel is "nmod" && clause.HasCase(child, "of") && clause[filler].Lemma is "series" or "round" or "wave" or "number" or "set" or "range" or "kind" or "package" or "string" or "barrage" or "act" or "campaign" or "form" or "type" or "lot" or "host" or "variety" or "spate" or "volley" && In(clause, child, condition.Words)) return true;
        }
        return false;
    }

    private static bool In(Clause clause, int filler, IReadOnlySet<string> words)
    {
        var lemma = clause[filler].Lemma.ToLowerInvariant();
        if (words.Contains(lemma)) return true;
        return filler > 0 && clause[filler - 1].Deprel is "compound" or "amod" && words.Contains($"{clause[filler - 1].Lemma.ToLowerInvariant()} {lemma}");
    }

    private static bool IsFuture(Clause clause, int word)
    {
        var inner = clause.FiniteComplement(word);
        if (inner < 0) return clause.OpenComplement(word) is var open and >= 0 && clause[open].Xpos == "VB";
        foreach (var child in clause.Children(inner))
            if (clause[child] is { Deprel: "aux", Lemma: "will" or "would" or "shall" or "'ll" or "may" or "might" or "could" })
                return true;
        return false;
    }

    private static Match Filled(Clause clause, int word, Pattern pattern, Parties parties, List<int> consumed)
    {
        var used = new HashSet<int>();
        var actor = First(clause, word, pattern.Actor, parties, used, pattern.Mutual, false, consumed);
        if (actor.Count == 0 && pattern.Pos != 'v' && !pattern.Actor.Contains(supported)) actor = First(clause, word, [supported], parties, used, false, false, []);
        if (actor.Count == 0 && pattern is { Pos: 'v', Type: EventType.Agree } && clause.IsPassive(word) && clause.OpenComplement(word) >= 0)
            actor = [.. parties.At(clause.Sentence.Index, clause.Patient(word) is var committed and >= 0 ? committed : word, false)]; // is committed to, is prepared to
        if (pattern.Mutual && pattern.Pos == 'v' && clause.IsPassive(word) && clause.Patient(word) is var engaged and >= 0 && used.Add(engaged)) actor.AddRange(parties.At(clause.Sentence.Index, engaged, false)); // remains engaged with
        var recipient = First(clause, word, pattern.Recipient, parties, used, pattern.Mutual, true, consumed);
        if (!pattern.Mutual) recipient = [.. recipient.Where(r => !actor.Exists(a => a.Span == r.Span || (a.Entity is not null && a.Entity == r.Entity)))];
        return new Match(pattern, word, actor, recipient, consumed);
    }

    private static List<Party> First(Clause clause, int word, IReadOnlyList<Slot> slots, Parties parties, HashSet<int> used, bool all, bool places, List<int> consumed)
    {
        var found = new List<Party>();
        foreach (var slot in slots)
        {
            var fillers = clause.Fill(word, slot);
            if (slot.Kind == SlotKind.Preposition) // "took part in talks with Iran": what hangs on a word that the pattern names
                fillers = fillers.Concat(consumed.Where(c => clause[c].Upos == "NOUN").SelectMany(c => clause.Fill(c, slot)));
            foreach (var filler in fillers)
                if (!used.Contains(filler) && parties.At(clause.Sentence.Index, filler, places) is { Count: > 0 } here)
                {
                    used.Add(filler);
                    found.AddRange(here);
                }
            if (found.Count > 0 && !all) break;
        }
        return found;
    }

    /// <summary>Ties a match to the one above it in whose complement it stands.</summary>
    private static void Nest(Clause clause, Match match, List<Match> all)
    {
        for (int word = match.Trigger, step = 0; step < 6; step++)
        {
            var relation = clause[word].Deprel;
            var head = clause[word].Head;
            if (head < 0) return;
            var down = relation is "xcomp" or "ccomp" or "obj" or "nsubj:pass" or "acl" or "csubj" or "conj"
                || (relation is "obl" or "nmod" && (clause.HasCase(word, "of") || clause.HasCase(word, "for") || clause.HasCase(word, "to") || clause.HasCase(word, "against") || clause.HasCase(word, "over") || clause.HasCase(word, "about") || clause.HasCase(word, "on") || clause.HasCase(word, "in") || clause.HasCase(word, "at")))
                || (relation == "advcl" && (clause[word].Xpos is "VBG" or "VB"));
            if (!down) return;
            if (relation != "conj" && all.Find(m => m.Trigger == head) is { } outer)
            {
                match.Outer = outer;
                outer.Inner ??= match;
                return;
            }
            word = head;
        }
    }
}
