using Entente.Order.IdealPoints;
using Xunit;

namespace Entente.Tests.Order.IdealPoints;

public sealed class NormalTests
{
    [Theory] // tables of the normal distribution
    [InlineData(0, 0.5)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(-1.959963984540054, 0.025)]
    [InlineData(-5, 2.866515718791939e-7)]
    [InlineData(-8, 6.220960574271784e-16)]
    [InlineData(-20, 2.7536241186062337e-89)]
    public void Probabilities_are_right_far_into_the_tail(double x, double below) => Assert.Equal(1, Normal.Below(x) / below, 1e-7);

    [Fact]
    public void Quantiles_undo_probabilities()
    {
        for (var x = -30.0; x <= 5; x += 0.083) Assert.Equal(x, Normal.Quantile(Normal.Below(x)), 3e-6);
    }

    [Fact]
    public void Random_numbers_do_not_depend_on_the_way_they_are_asked_for()
    {
        var random = new CounterRandom(7, 3).Stream(11);
        for (var index = 0; index < 400; index += 4)
            for (var lane = 0; lane < 4; lane++) Assert.Equal(random.Uniform(index + lane), random.Uniforms(index)[lane]);
        Assert.Equal(0.5, Enumerable.Range(0, 100_000).Average(i => random.Uniform(i)), 0.005);
    }
}
