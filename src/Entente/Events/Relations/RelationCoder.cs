using Entente.Documents;
using Entente.Events.Clauses;
using Entente.Events.Patterns;
using Entente.Sentences;

namespace Entente.Events.Relations;

/// <summary>Says which type of act joins two given parties of a text: the patterns that hold between them, weighed with a learned back-off.</summary>
/// <remarks>Immutable once loaded; share one instance between threads.</remarks>
public sealed class RelationCoder
{
    private const string First = "actor", Second = "recipient";

    private readonly Language language;
    private readonly Lexicon lexicon;
    private readonly Ontology ontology;
    private readonly PatternMatcher matcher;
    private readonly FactualityJudge judge;
    private readonly TypeModel model;

    private RelationCoder(DataFolder data)
    {
        language = Language.Load();
        lexicon = LexiconFiles.Load(data);
        ontology = new Ontology(data);
        matcher = new PatternMatcher(lexicon);
        judge = new FactualityJudge(data);
        model = TypeModel.Load();
    }

    /// <summary>Loads models, patterns and tables.</summary>
    /// <exception cref="DataFileException">A table or a pattern cannot be read.</exception>
    public static RelationCoder Load(DataFolder data) => new(data);

    /// <summary>The best type, never null.</summary>
    /// <param name="text">One sentence or a few.</param>
    /// <param name="actor">Where the first party stands.</param>
    /// <param name="recipient">Where the second party stands.</param>
    /// <param name="profile">The label set.</param>
    public Relation Relate(string text, TextSpan actor, TextSpan recipient, Profile profile)
    {
        var document = new Document { Id = "pair", Hash = "", Text = text, Parts = [new DocumentPart(PartKind.Body, new TextSpan(0, text.Length))] };
        var sentences = language.Analyse(document);
        Clause[] clauses = [.. sentences.Select(s => new Clause(s, lexicon.IsIn))];
        var (one, other) = (PairMentions.Of(document, sentences, actor, First), PairMentions.Of(document, sentences, recipient, Second));
        Entente.Entities.Mention[] mentions = [.. new[] { one, other }.OfType<Entente.Entities.Mention>()];
        var parties = new Parties(document, clauses, mentions, (_, _) => []);
        var scores = model.Scores(TypeFeatures.Of(sentences, actor, recipient, lexicon), profile);
        var best = new Match?[scores.Length];
        var weight = new double[scores.Length];
        foreach (var clause in clauses)
            foreach (var match in matcher.Find(clause, parties))
            {
                var (type, planned) = Type(clause, match, profile);
                var value = Weight(match, clause, one?.Sentence, planned);
                if (value <= weight[(int)type]) continue;
                (weight[(int)type], best[(int)type]) = (value, match);
            }
        for (var i = 0; i < scores.Length; i++) scores[i] += weight[i];
        return Best(scores, best, profile);
    }

    private (EventType, bool) Type(Clause clause, Match match, Profile profile)
    {
        var (value, _) = judge.Judge(clause, match.Trigger, _ => false);
        var type = profile == Profile.Plv15 && match.Pattern.Plv is { } older ? older : match.Type;
        return (type, value) switch
        {
            (EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Aid, Factuality.Planned) => (EventType.Agree, true),
            (EventType.Retreat, Factuality.Planned) => (EventType.Concede, true),
            _ => (type, false),
        };
    }

    /// <summary>How much a match says for its type: most where both parties stand in their slots.</summary>
    private static double Weight(Match match, Clause clause, int? home, bool planned)
    {
        var actor = match.Actor.Any(p => p.Entity == First);
        var recipient = match.Recipient.Any(p => p.Entity == Second) || (match.Pattern.Mutual && match.Actor.Any(p => p.Entity == Second));
        var turned = match.Actor.Any(p => p.Entity == Second) || match.Recipient.Any(p => p.Entity == First);
        var value = actor && recipient ? 4.0 : actor ? 2.2 : recipient ? 1.8 : turned ? 1.0 : 0.4;
        if (match.Outer is not null) value -= Ontology.Absorbs(match.Outer.Type) ? 1.4 : 0.6;
        if (match.Inner is not null && actor) value += 0.4;
        if (clause.Sentence.Index != home) value -= 0.3;
        return value + 0.1 * Math.Min(match.Pattern.Specificity, 8) + (planned ? 0.1 : 0);
    }

    private Relation Best(double[] scores, Match?[] best, Profile profile)
    {
        if (profile == Profile.Plv15)
        {
            scores[(int)EventType.Retreat] = Math.Max(scores[(int)EventType.Retreat], scores[(int)EventType.Concede]);
            scores[(int)EventType.Concede] = double.NegativeInfinity;
        }
        var at = Array.IndexOf(scores, scores.Max());
        var sum = scores.Sum(s => Math.Exp(s - scores[at]));
        var type = (EventType)at;
        var mode = best[at]?.Pattern.Mode is { } m && ontology.Knows(type, m) ? m : null;
        var name = profile == Profile.Plv15 && type == EventType.Retreat ? "YIELD" : type.ToString().ToUpperInvariant();
        return new Relation(name, mode, name == "YIELD" ? 2 : ontology.Quad(type), Math.Round(1 / sum, 3));
    }
}
