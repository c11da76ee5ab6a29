using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Finds the names that the registry knows, in the spelling and case of the text.</summary>
internal sealed class NameStep(FirstNames firstNames)
{
    // In lower case these are ordinary words.
    private static readonly HashSet<string> Ordinary = new(StringComparer.Ordinal)
    {
        "turkey", "china", "polish", "guinea", "jersey", "georgia", "chile", "reading", "nice", "mobile", "lima", "male", "victoria", "sofia", "jordan",
        "chad", "panama", "java", "sucre", "angola", "brazil", "swiss", "dutch", "danish", "roman", "roseau", "beltway", "capitol", "majuro", "malabo",
        "mali", "niger", "cuba", "oman", "peru", "togo", "iran", "iraq", "laos", "fiji", "tonga", "samoa",
    };

    public void Run(Passage passage)
    {
        foreach (var sentence in passage.Sentences)
            for (var start = 0; start < sentence.Tokens.Count;)
                start = Math.Max(Read(passage, sentence, start), start + 1);
    }

    // Returns the word after the name that begins at start, or start when none does.
    private int Read(Passage passage, Sentence sentence, int start)
    {
        var (end, senses) = passage.Registry.Longest(sentence.Tokens, start, (sense, from, to) => Fits(passage, sentence, sense, from, to));
        if (end == start || IsPersonsName(sentence, start, end, senses)) return start;
        if (Choose(passage, senses) is not { } sense) return start;
        if (sense.Place is not null && sense.Entity is null && end == start + 1 && IsPartOfName(sentence, start)) return start;

        passage.Add(Draft(sentence, start, end, sense, passage));
        return end;
    }

    private static Draft Draft(Sentence sentence, int start, int end, NameSense sense, Passage passage)
    {
        var kind = sense switch
        {
            { Use: NameUse.Adjective or NameUse.People } => MentionKind.Nationality,
            { Entity.Kind: EntityKind.Person } => MentionKind.Person,
            { Entity: { Kind: not (EntityKind.State or EntityKind.Territory) } } => MentionKind.Organisation,
            _ => MentionKind.Place,
        };
        var draft = new Draft(sentence, start, end, kind) { NameStart = start, Use = sense.Use, Entity = sense.Entity, Place = sense.Place };
        draft.Name = sense.Entity?.Name ?? sense.Place?.Name;
        draft.Country = sense.Entity?.Country ?? passage.Registry.Find(sense.Place?.Country)?.Country ?? sense.Place?.Country;
        draft.IsParty = sense.Entity is not null;
        if (sense.Entity is { Kind: EntityKind.Person } person) Offices.Fill(draft, person, passage);
        else if (sense.Entity is not null) draft.Sector = sense.Entity.Sector;

        var last = sentence.Tokens[end - 1];
        if (sense.Use is NameUse.Adjective or NameUse.People) Nationality(draft, sentence, last);
        draft.Gender = sense.Entity?.Gender;
        return draft;
    }

    // "Russians protested" are citizens; "the Chinese agreed" stands for the state, as does an adjective before a noun.
    private static void Nationality(Draft draft, Sentence sentence, Token last)
    {
        draft.IsPlural = last.IsPlural() || last.Form.EndsWith("men", StringComparison.Ordinal) || last.Form == "people";
        if (draft.IsPlural || draft.End - draft.First > 1 && last.Form == "people") draft.Sector = "CVL";
        else if (last.Upos == "ADJ" && last.Head >= 0 && sentence.Tokens[last.Head].Upos is "VERB" && draft.First > 0 && sentence.Tokens[draft.First - 1].Form is "the" or "The")
            draft.IsPlural = true;
    }

    private static bool Fits(Passage passage, Sentence sentence, NameSense sense, int start, int end)
    {
        if (sense.Use == NameUse.Surname || !sense.HoldsOn(passage.Day)) return false;
        var tokens = sentence.Tokens;
        if (start > 0 && tokens[start].Form == "American" && tokens[start - 1].Form is "South" or "Latin" or "Central" or "North" or "Native" or "African") return false;
        for (var i = start; i < end; i++)
            if (tokens[i].Form == "," && !sense.Name.Contains(',') || tokens[i].Form == "." && !sense.Name.Contains('.'))
                return false;
        if (NameCase.Same(sense.Name, tokens, start, end)) return sense.Place is null || sense.Entity is not null || tokens[start].Upos is "PROPN" or "ADJ" || end - start > 1;
        return sense is { Entity.Kind: EntityKind.State or EntityKind.Territory, Use: NameUse.Name or NameUse.Capital or NameUse.Adjective or NameUse.People }
            && end == start + 1 && sense.Name.Length >= 4 && tokens[start].Form is var form && char.IsLower(form[0]) && form.Equals(sense.Name, StringComparison.OrdinalIgnoreCase) && !Ordinary.Contains(form);
    }

    private static NameSense? Choose(Passage passage, IReadOnlyList<NameSense> senses)
    {
        var best = senses.Min(Rank);
        var tied = senses.Where(sense => Rank(sense) == best).ToList();
        if (tied.Count == 1 || best != 4) return tied[0];
        return tied.OrderBy(sense => passage.Registry.OfficeOf(sense.Entity!, passage.Day) is { } office ? Registry.Rank(office) : 9).First();
    }

    private static int Rank(NameSense sense) => sense switch
    {
        { Entity.Kind: EntityKind.State or EntityKind.Territory, Use: NameUse.Name or NameUse.Abbreviation or NameUse.Adjective } => 0,
        { Entity.Kind: EntityKind.State or EntityKind.Territory } => 1,
        { Entity.Kind: EntityKind.Organisation } => 2,
        { Entity.Kind: EntityKind.Body or EntityKind.Group } => 3,
        { Entity.Kind: EntityKind.Person } => 4,
        _ => 5,
    };

    // "Michael Jordan", "Chad Smith": a state or place between the parts of a person's name is part of it.
    private bool IsPersonsName(Sentence sentence, int start, int end, IReadOnlyList<NameSense> senses)
    {
        if (end != start + 1 || senses.Any(sense => sense.Use is NameUse.Adjective or NameUse.People or NameUse.Abbreviation)) return false;
        var tokens = sentence.Tokens;
        if (start > 0 && tokens[start - 1] is { Upos: "PROPN" } before && firstNames.Contains(before.Form) && !IsKnownPlaceBefore(tokens, start)) return true;
        return firstNames.Contains(tokens[start].Form) && end < tokens.Count && tokens[end] is { Upos: "PROPN" } next && next.IsCapital() && !next.IsDay()
            && char.IsLetter(next.Form[0]) && next.Form is not ("River" or "Valley" or "City" or "County" or "State" or "Island" or "Islands");
    }

    private static bool IsKnownPlaceBefore(IReadOnlyList<Token> tokens, int start) => start > 1 && tokens[start - 1].Form is "San" or "Saint" or "St." or "Santa";

    // A map has towns called Clinton, Reading or Of: a word inside a longer run of capitals is rather part of another name.
    private static bool IsPartOfName(Sentence sentence, int start)
    {
        var tokens = sentence.Tokens;
        return start > 0 && tokens[start - 1] is { Upos: "PROPN" } && tokens[start - 1].IsCapital() && tokens[start].Head is var head
            && (head == start - 1 || tokens[start - 1].Head == start || tokens[start - 1].Head == head && head >= 0)
            && tokens[start].Deprel is "flat" or "compound" or "flat:name";
    }
}
