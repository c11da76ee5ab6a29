using Entente.Documents;
using Entente.Sentences;
using Xunit;

namespace Entente.Tests.Sentences;

public sealed class ConlluTests
{
    private const string Sample = """
        # newdoc id = one
        # newpar
        # sent_id = one-1
        # text = They don't agree.
        1	They	they	PRON	PRP	Case=Nom	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	agree	agree	VERB	VB	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_


        """;

    [Fact]
    public void What_is_read_is_written_again()
    {
        var document = Assert.Single(Read(Sample));
        Assert.Equal("They don't agree.", document.Document.Text);
        Assert.Equal("n't", document.Sentences[0].Tokens[2].Span.In(document.Document.Text));
        Assert.Equal(Sample.TrimEnd('\n') + "\n\n", Written(document));
    }

    [Fact]
    public void A_treebank_survives_the_round_trip()
    {
        using var file = Corpora.Open("ud-ewt/en_ewt-ud-dev.conllu.gz");
        foreach (var document in Conllu.Read(file, "dev"))
        {
            var again = Assert.Single(Read(Written(document)));
            Assert.Equal(document.Document.Text, again.Document.Text);
            Assert.Equal(document.Sentences.SelectMany(s => s.Tokens), again.Sentences.SelectMany(s => s.Tokens));
            Assert.Equal(document.Sentences.Select(s => (s.Id, s.Span, s.StartsParagraph)), again.Sentences.Select(s => (s.Id, s.Span, s.StartsParagraph)));
        }
    }

    [Theory]
    [InlineData("1\tA\n3\tB\n", "x:2: '3' is not the next word's number, 2")]
    [InlineData("# text = A\n1 A\n", "x:2: a word needs at least its number and its form, with a tab between")]
    [InlineData("1\tA\t_\t_\t_\t_\t7\t_\t_\t_\n\n", "x:1: head 7 lies beyond the sentence's last word, 1")]
    [InlineData("1-2\tA\n1\tA\n", "x:2: the contraction 'A' reaches beyond the sentence's last word")]
    public void An_error_names_file_line_and_cause(string text, string message) =>
        Assert.Equal(message, Assert.Throws<DataFileException>(() => Read(text)).Message);

    [Fact]
    public void Empty_nodes_bare_columns_and_foreign_line_ends_are_taken()
    {
        var document = Assert.Single(Read("\ufeff1\tA\r\n1.1\tghost\r\n2\tB\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\r\n\r\n1\t!\r\n"));
        Assert.Equal("A B!", document.Document.Text);
        Assert.Equal(2, document.Sentences.Count);
    }

    [Fact]
    public void Made_up_names_of_sentences_have_neither_blank_nor_slash()
    {
        var read = Assert.Single(Read("1\tA\n"));
        var written = Written(read with { Document = read.Document with { Id = "a b/c" } });
        Assert.StartsWith("# newdoc id = a_b/c\n# newpar\n# sent_id = a_b_c-1\n# text = A\n1\tA\t", written);
    }

    [Fact]
    public void A_text_that_its_words_contradict_is_rebuilt_from_them() =>
        Assert.Equal("A B", Assert.Single(Read("# text = C\n1\tA\n2\tB\n")).Document.Text);

    private static List<ConlluDocument> Read(string text) => [.. Conllu.Read(new StringReader(text), "x")];

    private static string Written(ConlluDocument document)
    {
        var writer = new StringWriter();
        Conllu.Write(writer, document.Document, document.Sentences);
        return writer.ToString();
    }
}
