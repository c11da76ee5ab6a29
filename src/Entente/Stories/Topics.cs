using Entente.Documents;
using Entente.Entities;
using Entente.Events;
using Entente.Sentences;

namespace Entente.Stories;

/// <summary>Weighs the words and names of a reading.</summary>
internal sealed class Topics(WordWeights weights)
{
    private const int MostTerms = 64, MostLead = 32, MostNames = 32;
    private const int LeadSentences = 3;
    private const double OfLead = 2; // a word of the headline or the first sentences counts as so many
    private const double OfStates = 0.4; // every other text of ours names a state

    /// <summary>Words of content of the whole document.</summary>
    public Weighted[] Terms(Reading reading) => Words(reading, MostTerms, int.MaxValue, OfLead);

    /// <summary>Words of content of headline and first sentences.</summary>
    public Weighted[] Lead(Reading reading) => Words(reading, MostLead, LeadSentences, 1);

    /// <summary>States, persons, bodies and places.</summary>
    public Weighted[] Names(Reading reading)
    {
        var bag = new TermBag();
        foreach (var mention in reading.Mentions)
        {
            if (mention.Kind is MentionKind.Pronoun or MentionKind.Description || mention.IsAssumed) continue;
            var name = mention.Name ?? mention.Entity?.Name ?? mention.Place?.Name;
            if (name is null) continue;
            if (mention.Entity is { Kind: EntityKind.State } state) bag.Add(Hashing.Of(state.Id), OfStates * Rarity(state.Name));
            else if (mention.Kind == MentionKind.Person || mention.Entity?.Kind == EntityKind.Person) bag.Add(Hashing.Of(LastWord(mention.Entity?.Surname ?? name)), Rarity(LastWord(name)));
            else if (mention.Kind != MentionKind.Nationality) bag.Add(Hashing.Of(mention.Entity?.Id ?? name), Rarity(name));
        }
        return bag.Heaviest(MostNames);
    }

    private Weighted[] Words(Reading reading, int most, int sentences, double lead)
    {
        var bag = new TermBag();
        var bodies = 0;
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.Part == PartKind.Caption) continue;
            if (sentence.Part == PartKind.Body && bodies++ >= sentences) break;
            var isLead = sentence.Part == PartKind.Title || (sentence.Part == PartKind.Body && bodies <= LeadSentences);
            foreach (var token in sentence.Tokens)
                if (IsContent(token))
                    bag.Add(Hashing.Of(token.Lemma), Math.Min(weights.Of(token.Lemma), weights.Of(token.Form)), isLead ? lead : 1);
        }
        return bag.Heaviest(most);
    }

    private static bool IsContent(Token token) => token.Upos is "NOUN" or "PROPN" or "VERB" or "ADJ" && token.Lemma.Length > 1 && char.IsLetter(token.Lemma[0]);

    private double Rarity(string name)
    {
        double rarest = 0;
        foreach (var word in name.AsSpan().Split(' ')) rarest = Math.Max(rarest, weights.Of(name.AsSpan()[word]));
        return rarest;
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
