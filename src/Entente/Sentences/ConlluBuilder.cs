using System.Security.Cryptography;
using System.Text;
using Entente.Documents;

namespace Entente.Sentences;

/// <summary>Puts read sentences together to a text, and gives their words their places in it.</summary>
internal sealed class ConlluBuilder(string file)
{
    private readonly StringBuilder text = new();
    private readonly List<Sentence> sentences = [];
    private string? id;
    private bool blankDue;

    public void Add(ConlluBlock block)
    {
        id ??= block.DocumentId;
        if (sentences.Count > 0) text.Append(block.NewParagraph ? "\n\n" : blankDue ? " " : "");
        var surface = Surface(block);
        var spans = Place(block, surface);
        sentences.Add(new Sentence(sentences.Count, new TextSpan(spans[0].Start, spans[^1].End), Tokens(block, surface, spans))
        {
            Id = block.Id,
            StartsParagraph = block.NewParagraph || sentences.Count == 0,
        });
        blankDue = surface[^1].SpaceAfter;
    }

    /// <summary>The document, or null when no sentence came.</summary>
    public ConlluDocument? TryBuild()
    {
        if (sentences.Count == 0) return null;
        var whole = text.ToString();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
        return new ConlluDocument(new Document { Id = id ?? file, Hash = hash, Text = whole }, sentences);
    }

    // What stands on the page: contractions whole, other words by themselves; with the words each holds.
    private static List<(string Form, bool SpaceAfter, int First, int Last)> Surface(ConlluBlock block)
    {
        var surface = new List<(string, bool, int, int)>();
        var contractions = block.Contractions.ToDictionary(c => c.First);
        for (var i = 0; i < block.Words.Count; i++)
        {
            if (!contractions.TryGetValue(i, out var whole))
            {
                surface.Add((block.Words[i].Form, block.Words[i].SpaceAfter, i, i));
                continue;
            }
            surface.Add((whole.Form, whole.SpaceAfter, i, whole.Last));
            i = whole.Last;
        }
        return surface;
    }

    // Appends the sentence to the text and returns the span of each form.
    private TextSpan[] Place(ConlluBlock block, List<(string Form, bool SpaceAfter, int First, int Last)> surface)
    {
        var given = block.Text is null ? null : Find(block.Text, surface);
        var start = text.Length;
        if (given is not null)
        {
            text.Append(block.Text);
            return Array.ConvertAll(given, span => new TextSpan(span.Start + start, span.End + start));
        }
        var spans = new TextSpan[surface.Count];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = new TextSpan(text.Length, text.Length + surface[i].Form.Length);
            text.Append(surface[i].Form);
            if (surface[i].SpaceAfter && i + 1 < spans.Length) text.Append(' ');
        }
        return spans;
    }

    // Null unless the forms, with nothing but blanks between, are the whole text.
    private static TextSpan[]? Find(string given, List<(string Form, bool, int, int)> surface)
    {
        var spans = new TextSpan[surface.Count];
        var at = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            while (at < given.Length && Blank.Is(given[at])) at++;
            var form = surface[i].Form;
            if (string.CompareOrdinal(given, at, form, 0, form.Length) != 0) return null;
            spans[i] = new TextSpan(at, at += form.Length);
        }
        return given.AsSpan(at).IsWhiteSpace() ? spans : null;
    }

    private static Token[] Tokens(ConlluBlock block, List<(string Form, bool SpaceAfter, int First, int Last)> surface, TextSpan[] spans)
    {
        var tokens = new Token[block.Words.Count];
        for (var s = 0; s < surface.Count; s++)
        {
            var (form, spaceAfter, first, last) = surface[s];
            var contraction = last > first || block.Words[first].Form != form ? spans[s] : (TextSpan?)null;
            var written = 0; // words that do not add up to the contraction all get its whole span
            for (var i = first; i <= last; i++) written += block.Words[i].Form.Length;
            for (int i = first, at = spans[s].Start; i <= last; at += block.Words[i].Form.Length, i++)
            {
                var row = block.Words[i];
                var span = written == form.Length ? new TextSpan(at, at + row.Form.Length) : spans[s];
                tokens[i] = new Token(span, row.Form)
                {
                    Lemma = row.Lemma,
                    Upos = row.Upos,
                    Xpos = row.Xpos,
                    Feats = row.Feats,
                    Head = row.Head,
                    Deprel = row.Deprel,
                    SpaceAfter = i == last && spaceAfter,
                    Contraction = contraction,
                };
            }
        }
        return tokens;
    }
}
