using Xunit;

namespace Entente.Tests.Events;

public sealed class FarDatesTests
{
    private const string Text = "Norway thanked Chile yesterday. Chile will invite Norway tomorrow. Norway praised Chile last week. Chile will visit Norway next week. "
        + "Norway met Chile last month. Chile will meet Norway next month. Chile will meet Norway next year. Norway met Chile last year. Chile met Norway last weekend. "
        + "Chile will meet Norway next weekend. Norway met Chile two months ago. Norway met Chile 900 years ago. Norway thanked Chile last March. Chile will meet Norway next December. "
        + "Chile met Norway on Monday. Chile will meet Norway on Sunday. Norway praised Chile on December 30. Chile will thank Norway in January. Norway met Chile in recent years. Chile met Norway in the 1990s.";

    public static TheoryData<DateOnly> Ends => [DateOnly.MinValue, new DateOnly(1, 1, 4), new DateOnly(9999, 12, 28), DateOnly.MaxValue];

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_text_is_read_on_the_first_and_last_days_there_are(DateOnly day)
    {
        var reading = Invented.Read(Text, day);
        Assert.Equal(20, reading.Sentences.Count);
        Assert.NotEmpty(reading.Events);
        Assert.All(reading.Events, e => Assert.True(e.Date is null || e.Date.Start <= e.Date.End));
    }
}
