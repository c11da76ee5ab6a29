namespace Entente.Sentences;

/// <summary>How a form becomes its lemma: treat its capitals, cut letters off its end, put others there.</summary>
/// <param name="Case">l: lower; k: keep; t: first letter capital, the others lower.</param>
/// <param name="Cut">How many letters to cut.</param>
/// <param name="Put">What to put.</param>
internal readonly record struct LemmaScript(char Case, int Cut, string Put)
{
    /// <summary>What an unknown form does: nothing but lose its capitals.</summary>
    public static LemmaScript Lower { get; } = new('l', 0, "");

    public string Apply(string form)
    {
        var cased = Cased(form, Case);
        return Cut == 0 && Put.Length == 0 ? cased : Cut < cased.Length ? string.Concat(cased.AsSpan(0, cased.Length - Cut), Put) : cased;
    }

    /// <summary>The script that makes <paramref name="lemma"/> of <paramref name="form"/> with the least cutting.</summary>
    public static LemmaScript Between(string form, string lemma)
    {
        var best = Between(form, lemma, 'l');
        foreach (var treatment in "kt")
            if (Between(form, lemma, treatment) is var other && other.Cut < best.Cut) best = other;
        return best;
    }

    private static LemmaScript Between(string form, string lemma, char treatment)
    {
        var cased = Cased(form, treatment);
        var shared = cased.AsSpan().CommonPrefixLength(lemma);
        return new LemmaScript(treatment, cased.Length - shared, lemma[shared..]);
    }

    private static string Cased(string form, char treatment) => treatment switch
    {
        'k' => form,
        't' => string.Concat(char.ToUpperInvariant(form[0]).ToString(), form.ToLowerInvariant().AsSpan(1)),
        _ => form.ToLowerInvariant(),
    };
}
