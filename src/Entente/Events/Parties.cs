using Entente.Documents;
using Entente.Entities;
using Entente.Events.Clauses;

namespace Entente.Events;

/// <summary>Turns words of a document into parties: through names, pronouns, conjunction, and the owner or doer of a thing.</summary>
internal sealed class Parties
{
    private const int Deepest = 4; // nouns looked through for an owner: "the killing of the son of the president of X"

    private readonly Document document;
    private readonly IReadOnlyList<Clause> clauses;
    private readonly IReadOnlyList<Mention> mentions;
    private readonly Dictionary<(int Sentence, int Head), int> byHead = [];
    private readonly Dictionary<(int, int, bool), List<Party>> known = [];
    private readonly string? scene;
    private readonly bool isOneScene;
    private readonly Func<Entity, DateOnly?, IReadOnlyList<string>> membersOf;

    public Parties(Document document, IReadOnlyList<Clause> clauses, IReadOnlyList<Mention> mentions, Func<Entity, DateOnly?, IReadOnlyList<string>> membersOf)
    {
        (this.document, this.clauses, this.mentions, this.membersOf) = (document, clauses, mentions, membersOf);
        for (var i = 0; i < mentions.Count; i++)
        {
            var key = (mentions[i].Sentence, mentions[i].Head);
            if (!byHead.TryGetValue(key, out var other) || Weight(mentions[i]) > Weight(mentions[other])) byHead[key] = i;
        }
        Signatory = SignatoryOf(document);
        if (Signatory is null) (scene, isOneScene) = Scene(mentions); // in a government's own text, people and countries in general are nobody's
    }

    /// <summary>Who "we" is at a position; set once speech has been found.</summary>
    public Func<int, IReadOnlyList<Party>> FirstPerson
    {
        get;
        set
        {
            field = value;
            known.Clear();
        }
    } = _ => [];

    /// <summary>The government or body whose own text the document is; null for news.</summary>
    public Party? Signatory { get; }

    /// <summary>The mention that a word heads; null when it heads none.</summary>
    public Mention? MentionAt(int sentence, int word) => byHead.TryGetValue((sentence, word), out var index) ? mentions[index] : null;

    /// <summary>Whether a word stands for somebody who can act in politics.</summary>
    public bool IsParty(int sentence, int word) => At(sentence, word, false).Count > 0;

    /// <summary>The parties that a word stands for, with those joined to it by <em>and</em>; empty when there are none.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="word">Index of the word within it.</param>
    /// <param name="places">Whether a mere place may stand for its state, as where a city is bombed.</param>
    public IReadOnlyList<Party> At(int sentence, int word, bool places) =>
        known.TryGetValue((sentence, word, places), out var found) ? found : known[(sentence, word, places)] = Find(sentence, word, places, 0);

    private List<Party> Find(int sentence, int word, bool places, int depth)
    {
        var found = Direct(sentence, word, places);
        var clause = clauses[sentence];
        if (found.Count == 0 && depth < Deepest && clause[word].Upos is "NOUN" or "PROPN" or "PRON" or "NUM") found = Owner(sentence, word, places, depth);
        foreach (var child in clause.Children(word))
            if ((clause[child].Deprel == "conj" && clause[child].Upos is "NOUN" or "PROPN" or "PRON") || (clause[child].Deprel == "nmod" && (clause.HasCase(child, "include") || clause.HasCase(child, "such"))))
                found.AddRange(Find(sentence, child, places, depth + 1));
        return Distinct(found);
    }

    private List<Party> Direct(int sentence, int word, bool places)
    {
        if (!byHead.TryGetValue((sentence, word), out var index)) return FirstPersonAt(sentence, word);
        var mention = mentions[index];
        if (IsMeans(sentence, word, mention) || IsPartOfName(sentence, word, mention)) return [];
        if (mention.Kind == MentionKind.Pronoun && (FirstPersonAt(sentence, word) is var speakers && speakers.Count > 0 || Signatory is not null && IsFirstPerson(sentence, word))) return speakers;
        if (mention.Antecedents.Count > 0 && (mention.Country is null || mention.Antecedents.Count > 1))
            return [.. mention.Antecedents.Select(a => mentions[a]).Where(a => Acts(a, places)).Select(a => From(mention, a))];
        if ((places || isOneScene) && mention is { Country: null, Entity: null, Antecedents.Count: 0 } && IsSomebody(mention)) return [From(mention, mention) with { Country = scene, Sector = mention.Sector ?? "CVL", IsAssumed = true }];
        if (!Acts(mention, places)) return [];
        return [From(mention, mention.Antecedents.Count == 1 ? mentions[mention.Antecedents[0]] : mention)];
    }

    private List<Party> FirstPersonAt(int sentence, int word)
    {
        var token = clauses[sentence][word];
        return !IsFirstPerson(sentence, word) ? []
            : [.. FirstPerson(token.Span.Start).Select(p => p with { IsFirstPerson = true, Text = token.Form, Span = token.Span, Antecedent = p.Antecedent ?? (p.Span == token.Span || p.Span.Length == 0 ? null : p.Span) })];
    }

    private bool IsFirstPerson(int sentence, int word)
    {
        var token = clauses[sentence][word];
        return token.Upos is "PRON" or "DET" && (token.Lemma is "we" or "I" or "our" or "my" || token.Form.ToUpperInvariant() is "WE" or "I" or "US" && token.Xpos.StartsWith("PRP", StringComparison.Ordinal)
            || token.Form.ToUpperInvariant() is "OUR" or "MY" or "OURSELVES" or "ME");
    }

    /// <summary>A person or a kind of people of whom nothing is known belongs to the state that the document is about.</summary>
    private bool IsSomebody(Mention mention) => scene is not null && !mention.IsFromAbroad && mention.Kind is MentionKind.Person or MentionKind.Description;

    /// <summary>The state that most names belong to, if two in five do, and whether two in three do.</summary>
    private static (string? State, bool IsOne) Scene(IReadOnlyList<Mention> mentions)
    {
        var counts = mentions.Where(m => m.Country is { Length: 3 } && m.Kind is not MentionKind.Pronoun).CountBy(m => m.Country!).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).ToList();
        if (counts.Count == 0 || counts[0].Value * 5 < counts.Sum(c => c.Value) * 2) return (null, false);
        return (counts[0].Key, counts[0].Value * 3 >= counts.Sum(c => c.Value) * 2);
    }

    private static bool Acts(Mention mention, bool places) =>
        mention.Country is not null || mention.Entity is not null
            ? mention.IsParty || mention.Kind is MentionKind.Nationality || (places && mention.Kind == MentionKind.Place)
            : mention.IsParty && mention.Sector is not null;

    private List<Party> Owner(int sentence, int word, bool places, int depth)
    {
        var clause = clauses[sentence];
        ReadOnlySpan<string> preferred = ["nmod:poss", "compound", "amod", "nmod", "appos"];
        foreach (var relation in preferred)
            foreach (var child in clause.Children(word))
            {
                if (clause[child].Deprel != relation) continue;
                if (relation == "nmod" && !(clause.HasCase(child, "of") || clause.HasCase(child, "by") || (places && clause.HasCase(child, "in")) || clause.HasCase(child, "from") || clause.HasCase(child, "against"))) continue;
                if (Find(sentence, child, places || relation == "nmod", depth + 1) is { Count: > 0 } owner) return owner;
            }
        return [];
    }

    /// <summary>"The drone attack": what it is done with, unless its words say whose it is.</summary>
    private bool IsMeans(int sentence, int word, Mention mention) =>
        clauses[sentence][word].Deprel == "compound" && mention is { Kind: MentionKind.Description, Sector: "MIL", Entity: null } && (mention.Country is null || mention.IsAssumed);

    /// <summary>"The Paris Agreement", "the Vietnam War": a name's part that means no state.</summary>
    private bool IsPartOfName(int sentence, int word, Mention mention) =>
        mention.Kind is MentionKind.Place or MentionKind.Nationality or MentionKind.Person && mention.End < clauses[sentence].Sentence.Tokens.Count
        && clauses[sentence][word].Deprel is "compound" or "amod" or "nmod" or "flat" && ProperThings.IsOne(clauses[sentence][mention.End].Form);

    private Party From(Mention mention, Mention meant)
    {
        var same = ReferenceEquals(mention, meant);
        return new Party(mention.Span.In(document.Text).ToString(), mention.Span)
        {
            Antecedent = same ? null : meant.Span,
            Entity = (meant.Entity ?? mention.Entity)?.Id,
            Name = meant.Name ?? mention.Name,
            Country = meant.Country ?? mention.Country,
            Members = meant.Entity is { Kind: EntityKind.Organisation } bloc ? membersOf(bloc, document.Day) : [],
            Sector = mention.Sector ?? meant.Sector ?? DefaultSector(meant),
            Sectors = mention.Sectors.Count > 0 ? mention.Sectors : meant.Sectors,
            Role = meant.Role ?? mention.Role,
            IsAssumed = mention.IsAssumed || (meant.IsAssumed && meant.Entity is null),
            IsMany = mention.IsPlural || meant.Entity is { Kind: EntityKind.Organisation },
        };
    }

    private static string? DefaultSector(Mention meant) =>
        meant.Entity?.Sector ?? (meant.Country is { Length: 3 } && meant.Kind is MentionKind.Place or MentionKind.Nationality && meant.IsParty ? "GOV" : null);

    private static Party? SignatoryOf(Document document) =>
        !document.Source.IsOfficial || document.Source.Country is not { } country ? null
            : new Party(document.Source.Name ?? country, new TextSpan(0, 0)) { Name = document.Source.Name, Country = country, Sector = "GOV" };

    private static int Weight(Mention mention) =>
        (mention.IsParty ? 4 : 0) + (mention.Entity is not null ? 2 : 0) + (mention.Country is not null ? 2 : 0) + (mention.Kind == MentionKind.Nationality ? -1 : 0) + (mention.Kind == MentionKind.Person ? 1 : 0);

    private static List<Party> Distinct(List<Party> parties) => parties.Count < 2 ? parties : [.. parties.DistinctBy(p => (p.Key, p.Span))];
}
