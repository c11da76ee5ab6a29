using Entente.Documents;
using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Finds who and where a document names, and whom each name, description and pronoun means on the document's day.</summary>
/// <remarks>Immutable once loaded; share one instance between threads.</remarks>
public sealed class EntityFinder
{
    private readonly NameStep names;
    private readonly LearnedStep learned;
    private readonly PersonStep persons;

    private readonly Borders borders;

    internal EntityFinder(Registry registry, FirstNames firstNames, Borders borders, NameFinder? finder)
    {
        (Registry, this.borders) = (registry, borders);
        (names, learned, persons) = (new NameStep(firstNames), new LearnedStep(finder), new PersonStep(firstNames));
    }

    /// <summary>Whom it knows.</summary>
    public Registry Registry { get; }

    /// <summary>Reads the tables of <c>entities/</c> and the name model.</summary>
    /// <exception cref="DataFileException">A row cannot be used.</exception>
    public static EntityFinder Load(DataFolder data)
    {
        var registry = Registry.Load(data);
        var firstNames = FirstNames.Load(data, registry);
        return new EntityFinder(registry, firstNames, Borders.Load(data), NameFinder.Load(registry, firstNames));
    }

    /// <summary>All mentions of a document, by position, the longer first.</summary>
    public IReadOnlyList<Mention> Find(Document document, IReadOnlyList<Sentence> sentences)
    {
        var passage = new Passage(document, sentences, Registry);
        names.Run(passage);                       // Russia, the Kremlin, NATO, Sergei Lavrov
        learned.Run(passage);                     // Zoltan Vrax, Bordurian Telegraph
        persons.Run(passage);                     // Mr. Marek, Foreign Minister Anna Novak
        SurnameStep.Run(passage);                 // Lavrov
        TitleStep.Run(passage);                   // Russian Foreign Minister …
        DescriptionStep.Run(passage);             // US officials, Iran's parliament
        AppositionStep.Run(passage);              // Wang Yi, China's foreign minister
        PronounStep.Run(passage);                 // he, its, they
        new Resolver(passage, borders).Run();     // whom descriptions and pronouns stand for
        return Mentions(passage);
    }

    private static List<Mention> Mentions(Passage passage)
    {
        var drafts = passage.All.OrderBy(draft => draft.Span).ToList();
        var index = drafts.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return drafts.ConvertAll(draft => new Mention
        {
            Span = draft.Span,
            Kind = draft.Kind,
            Sentence = draft.Sentence.Index,
            First = draft.First,
            End = draft.End,
            Head = draft.Head,
            Entity = draft.Entity,
            Place = draft.Place,
            Name = draft.Name ?? (draft.NameStart >= 0 ? Words.Joined(draft.Sentence.Tokens, draft.NameStart, draft.End) : null),
            Country = draft.Country,
            Sector = draft.Sector,
            Sectors = draft.Sectors,
            Role = draft.RoleText?.ToLowerInvariant(),
            Antecedents = [.. draft.Antecedents.Where(index.ContainsKey).Select(antecedent => index[antecedent])],
            Chain = draft.Chain,
            IsParty = draft.IsParty,
            IsPlural = draft.IsPlural,
            IsAssumed = draft.IsAssumed,
            IsFromAbroad = draft.Country is null && Nouns.IsFromAbroad(draft),
        });
    }
}
