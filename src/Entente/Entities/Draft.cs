using Entente.Documents;
using Entente.Sentences;

namespace Entente.Entities;

/// <summary>A mention while its document is being read; lives within one call of <see cref="EntityFinder.Find"/>.</summary>
internal sealed class Draft(Sentence sentence, int first, int end, MentionKind kind)
{
    public Sentence Sentence { get; } = sentence;

    public int First { get; set; } = first;

    public int End { get; set; } = end;

    public MentionKind Kind { get; set; } = kind;

    /// <summary>First word of the bare name, without titles; −1 where there is none.</summary>
    public int NameStart { get; set; } = -1;

    public NameUse Use { get; set; }

    public Entity? Entity { get; set; }

    public Place? Place { get; set; }

    public string? Name { get; set; }

    public string? Country { get; set; }

    public string? Sector { get; set; }

    public List<string> Sectors { get; } = [];

    public RoleNoun? Role { get; set; }

    /// <summary>The role as the text gives it; null where it gives none.</summary>
    public string? RoleText { get; set; }

    public char? Gender { get; set; }

    public bool IsPlural { get; set; }

    public bool IsParty { get; set; }

    public bool IsAssumed { get; set; }

    /// <summary>Whether the words say that the office is over: ex-, former.</summary>
    public bool IsFormer { get; set; }

    /// <summary>Whose it is: the possessor in "his country", "Iran's parliament".</summary>
    public Draft? Owner { get; set; }

    /// <summary>Whom it stands for, nearest first.</summary>
    public List<Draft> Antecedents { get; } = [];

    /// <summary>Whether a chain of "X, the Y," or brackets makes it the same as its antecedent.</summary>
    public bool IsResolved { get; set; }

    public int Chain { get; set; } = -1;

    public TextSpan Span => new(Sentence.Tokens[First].Span.Start, Sentence.Tokens[End - 1].Span.End);

    public string Text(string text) => Span.In(text).ToString();

    /// <summary>The word on which the others depend.</summary>
    public int Head
    {
        get
        {
            var found = -1;
            for (var i = First; i < End; i++)
                if (Sentence.Tokens[i].Head is var head && (head < First || head >= End) && Sentence.Tokens[i].Upos is not "PUNCT")
                    if (found < 0 || Sentence.Tokens[found].Upos is not ("NOUN" or "PROPN" or "PRON"))
                        found = i;
            return found >= 0 ? found : End - 1;
        }
    }

    public bool Covers(int token) => First <= token && token < End;

    public bool IsSubject => Sentence.Tokens[Head].Deprel is "nsubj" or "nsubj:pass" or "csubj" or "nsubj:outer";

    public bool IsPerson => Kind == MentionKind.Person || Entity?.Kind == EntityKind.Person || Role is { Kind: RoleKind.Person } && !IsPlural;

    public bool IsState => Entity is { Kind: EntityKind.State or EntityKind.Territory };

    /// <summary>Takes over whom <paramref name="other"/> means.</summary>
    public void Share(Draft other)
    {
        Entity ??= other.Entity;
        Name ??= other.Name;
        Country ??= other.Country;
        Sector ??= other.Sector;
        Gender ??= other.Gender;
        Role ??= other.Role;
        RoleText ??= other.RoleText;
        IsParty |= other.IsParty;
        foreach (var sector in other.Sectors)
            if (sector != Sector && !Sectors.Contains(sector))
                Sectors.Add(sector);
    }
}
