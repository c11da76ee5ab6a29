using Entente.Documents;

namespace Entente.Sentences;

/// <summary>Finds the dictionary form of tagged words: known forms first, then known verbs and nouns that would inflect so, then learned endings.</summary>
/// <remarks>Trained by <c>training lemmas</c>. Immutable; share one instance between threads.</remarks>
public sealed class Lemmatizer
{
    private readonly LemmaTable table;

    internal Lemmatizer(LemmaTable table) => this.table = table;

    /// <summary>Loads the model and the table of irregular forms that are compiled into the library.</summary>
    /// <param name="data">Where the irregular forms are; null for the built-in ones.</param>
    public static Lemmatizer Load(DataFolder? data = null)
    {
        var table = new LemmaTable();
        using var reader = new StreamReader(Embedded.Open("models/en/lemmas.model"));
        table.Read(reader);
        table.AddIrregulars(data ?? DataFolder.BuiltIn);
        return new Lemmatizer(table);
    }

    /// <summary>The words of a tagged sentence with their lemmas; where heads and relations are there too, <c>'s</c> is told apart as be or have.</summary>
    public IReadOnlyList<Token> Fill(IReadOnlyList<Token> tokens)
    {
        var filled = new Token[tokens.Count];
        for (var i = 0; i < filled.Length; i++) filled[i] = tokens[i] with { Lemma = InSentence(tokens, tokens[i]) };
        return filled;
    }

    /// <summary>The lemma of a form with its Penn tag; <c>_</c> for words that go with the one before.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="xpos">Its Penn Treebank tag; decides the paradigm.</param>
    /// <param name="upos">Its universal part of speech; used where no Penn tag is known.</param>
    public string Lemma(string form, string xpos, string upos)
    {
        var tag = xpos is "_" or "" ? PennTag(upos) : xpos;
        if (table.Form(form, tag) is { } known) return known;
        if (Paradigms.Base(form, tag, table) is { } regular) return regular;
        return table.Ending(form, tag);
    }

    private string InSentence(IReadOnlyList<Token> tokens, Token token)
    {
        if (token is { Xpos: "VBZ", Form: "'s" or "’s", Head: >= 0 }) return IsPerfect(tokens, token) ? "have" : "be";
        return Lemma(token.Form, token.Xpos, token.Upos);
    }

    // "He's gone": the active perfect, for a passive would be aux:pass; "she's got".
    private static bool IsPerfect(IReadOnlyList<Token> tokens, Token token) => token.Deprel == "aux" && tokens[token.Head].Xpos is "VBN" or "VBD";

    private static string PennTag(string upos) => upos switch
    {
        "NOUN" => "NN",
        "PROPN" => "NNP",
        "VERB" or "AUX" => "VB",
        "ADJ" => "JJ",
        "ADV" => "RB",
        "PRON" => "PRP",
        "DET" => "DT",
        "ADP" => "IN",
        "NUM" => "CD",
        _ => upos,
    };
}
