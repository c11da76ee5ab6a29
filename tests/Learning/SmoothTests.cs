using System.Runtime.Intrinsics;
using Entente.Learning;
using Xunit;

namespace Entente.Tests.Learning;

public sealed class SmoothTests
{
    [Fact]
    public void Agrees_with_the_exact_functions()
    {
        for (var x = -20f; x <= 20; x += 0.037f)
        {
            Assert.Equal(Math.Tanh(x), Smooth.Tanh(Vector256.Create(x))[0], 2e-6);
            Assert.Equal(1 / (1 + Math.Exp(-x)), Smooth.Sigmoid(x), 2e-6);
            Assert.Equal(1, Smooth.Exp(x) / Math.Exp(x), 1e-5);
        }
    }
}
