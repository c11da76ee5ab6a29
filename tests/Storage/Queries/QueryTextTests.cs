using CsCheck;
using Entente.Storage.Queries;
using Xunit;

namespace Entente.Tests.Storage.Queries;

public sealed class QueryTextTests
{
    private static readonly string[] Names = ["actor", "source", "text", "story"];

    [Theory]
    [InlineData("actor:RUS recipient:CHN type:CONSULT since:2022 until:2022-06 evidence>=2 factuality:actual confidence>=0.5 text:\"joint statement\"")]
    [InlineData("-type:AID,AGREE country:RUS/GOV quad:3,4 background:false asof:2024-02-29 score<-2.5")]
    [InlineData("source:\"Wire, \\\"One\\\"\" stance:condemn:USA theme:multipolarity place:Oslo text:peace")]
    [InlineData("")]
    public void What_a_person_writes_stays_as_it_is(string text) => Assert.Equal(text, EventQuery.Parse(text).ToString());

    [Theory]
    [InlineData("TYPE:consult", "type:CONSULT")]
    [InlineData("  \"joint statement\"  peace -war ", "text:\"joint statement\" text:peace -text:war")]
    [InlineData("factuality=ACTUAL disputed:TRUE", "factuality:actual disputed:true")]
    public void Other_ways_of_writing_become_the_one(string text, string written) => Assert.Equal(written, EventQuery.Parse(text).ToString());

    [Fact]
    public void Every_query_reads_back_equal() => Queries.Sample(query => Assert.Equal(query, EventQuery.Parse(query.ToString())), iter: 2000);

    [Fact]
    public void No_text_does_worse_than_say_what_is_wrong() => Gen.String[Gen.OneOf(Gen.Char["actor:,\"-<>=\\ \t0129"], Gen.Char), 0, 30].Sample(text =>
    {
        try
        {
            var query = EventQuery.Parse(text);
            Assert.Equal(query, EventQuery.Parse(query.ToString()));
        }
        catch (QueryException e)
        {
            Assert.InRange(e.Position, 0, text.Length);
        }
    }, iter: 5000);

    [Theory]
    [InlineData("actr:RUS", 0, "did you mean 'actor'?")]
    [InlineData("actor:RUS type:CONSLT", 10, "did you mean 'CONSULT'?")]
    [InlineData("from:2022", 0, "did you mean 'since'?")]
    [InlineData("since>=2022", 0, "since: and until:")]
    [InlineData("since:2022-13", 0, "2022-06-15")]
    [InlineData("evidence>=two", 0, "no number")]
    [InlineData("actor:", 6, "a value is missing")]
    [InlineData("actor:RUS,", 10, "a value is missing")]
    [InlineData("text:\"joint", 5, "never closed")]
    [InlineData("disputed:yes", 0, "true or false")]
    [InlineData("text:...", 0, "no word")]
    public void A_mistake_is_named_with_its_place(string text, int position, string says)
    {
        var error = Assert.Throws<QueryException>(() => EventQuery.Parse(text));
        Assert.Equal(position, error.Position);
        Assert.Contains(says, error.Message);
    }

    [Fact]
    public void An_option_of_a_command_is_one_more_term() =>
        Assert.Equal(EventQuery.Parse("actor:RUS confidence>=0.5"), EventQuery.Parse("actor:RUS").With("confidence", "0.5", Comparison.AtLeast));

    [Fact]
    public void A_cursor_reads_back_equal()
    {
        var cursor = new Cursor(new DateOnly(2022, 3, 1), "a~b");
        Assert.Equal(cursor, Cursor.Parse(cursor.ToString()));
        Assert.Null(Cursor.Parse("2022-03-01"));
    }

    private static Gen<EventQuery> Queries =>
        from terms in Term.List[0, 4]
        select new EventQuery(terms);

    private static Gen<QueryTerm> Term =>
        from name in Gen.Int[0, 3]
        from values in Gen.String[Gen.Char["ab \",\\é-:"], 0, 8].List[1, 3]
        from negated in Gen.Bool
        select new QueryTerm(Names[name], Comparison.Is, [.. values.Select(value => value + "x")], negated);
}
