using Entente.Entities;
using Xunit;

namespace Entente.Tests.Entities;

public sealed class NameScoreTests
{
    [Fact]
    public void A_name_counts_only_when_its_words_and_its_type_are_right()
    {
        NameSpan[] gold = [new(0, 2, NameType.Person), new(4, 5, NameType.Place)];
        NameSpan[] found = [new(0, 2, NameType.Person), new(4, 5, NameType.Organisation)];
        var score = NameScore.Of([(gold, found)])[0];
        Assert.Equal(0.5, score.Value);
        Assert.Equal(2, score.N);
    }

    [Fact]
    public void On_nothing_there_is_no_value() => Assert.All(NameScore.Of([]), score => Assert.Null(score.Value));
}
