using CsCheck;
using Entente.Documents;
using Entente.Sentences;
using Xunit;

namespace Entente.Tests.Sentences;

public sealed class TokenizerTests
{
    private static readonly Tokenizer Words = Tokenizer.Load();

    [Theory]
    [InlineData("They don't, can't and won't.", "They do n't , ca n't and wo n't .")]
    [InlineData("Iran's envoy said they're ready; it cannot wait.", "Iran 's envoy said they 're ready ; it can not wait .")]
    [InlineData("the workers’ strike", "the workers ’ strike")]
    [InlineData("a well-known anti-war co-founder", "a well - known anti-war co-founder")]
    [InlineData("Mr. Wu met Gen. Li at 10 a.m. in Washington, D.C.", "Mr. Wu met Gen. Li at 10 a.m. in Washington , D.C.")]
    [InlineData("The U.S. President arrived.", "The U.S. President arrived .")]
    [InlineData("No. 10 said no. So did J. Smith.", "No. 10 said no . So did J. Smith .")]
    [InlineData("He paid $3.5bn (€2,000,000), 5% more.", "He paid $ 3.5 bn ( € 2,000,000 ) , 5 % more .")]
    [InlineData("US$5m and A$7", "US$ 5 m and A$ 7")]
    [InlineData("on 9/11, 11/28/2000 and 2023-03-01 at 7:30pm", "on 9/11 , 11/28/2000 and 2023-03-01 at 7:30 pm")]
    [InlineData("see http://www.un.org/ha/ (or mail a.b@c.org).", "see http://www.un.org/ha/ ( or mail a.b@c.org ) .")]
    [InlineData("Wait... really?! Yes :-)", "Wait ... really ?! Yes :-)")]
    [InlineData("and/or 2020–2021", "and / or 2020 – 2021")]
    [InlineData("'We agree,' he said.", "' We agree , ' he said .")]
    [InlineData("the '90s, 1990s and 60's", "the '90s , 1990s and 60's")]
    [InlineData("AT&T in the F-16's cockpit", "AT&T in the F - 16 's cockpit")]
    [InlineData("They left, etc. Then it ended.", "They left , etc . Then it ended .")]
    [InlineData("end of talks.The minister left", "end of talks . The minister left")]
    public void Words_are_cut_as_in_the_English_Web_Treebank(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Words.Tokenize(text).Select(token => token.Form)));

    [Fact]
    public void A_contraction_knows_its_whole()
    {
        var tokens = Words.Tokenize("I don't.");
        Assert.Equal([null, new TextSpan(2, 7), new TextSpan(2, 7), null], tokens.Select(token => token.Contraction));
        Assert.Equal([true, false, false, true], tokens.Select(token => token.SpaceAfter));
    }

    [Fact]
    public void Every_character_but_white_space_is_in_one_token_in_order() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["ab.-'’/:,1 0@$&\n<>!?😀\ud83d\u200d_#"], 0, 60]).Sample(text =>
        {
            var at = 0;
            foreach (var token in Words.Tokenize(text))
            {
                Assert.True(token.Span.Start >= at && token.Span.Length > 0);
                Assert.All(text[at..token.Span.Start], c => Assert.True(Blank.Is(c)));
                Assert.Equal(text[token.Span.Start..token.Span.End], token.Form);
                Assert.DoesNotContain(token.Form, Blank.Is);
                at = token.Span.End;
            }
            Assert.All(text[at..], c => Assert.True(Blank.Is(c)));
        }, iter: 3000);

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("1-")]
    [InlineData("'")]
    [InlineData("a. ")]
    public void A_line_of_two_million_characters_is_cut(string bit)
    {
        var text = string.Concat(Enumerable.Repeat(bit, 2_000_000 / bit.Length));
        var tokens = Words.Tokenize(text);
        Assert.Equal(text.Count(c => c != ' '), tokens.Sum(token => token.Form.Length));
    }
}
