namespace Entente.Order.Majorities;

/// <summary>Points and weights that integrate a polynomial of degree 2n − 1 over [0, 1] exactly.</summary>
internal static class GaussLegendre
{
    private const double Enough = 1e-15;
    private const int MostSteps = 50;

    public static IReadOnlyList<(double Point, double Weight)> Nodes(int n)
    {
        var nodes = new (double, double)[n];
        for (var i = 0; i < n; i++)
        {
            var x = Math.Cos(Math.PI * (i + 0.75) / (n + 0.5)); // near the root; Newton does the rest
            for (var step = 0; step < MostSteps; step++)
            {
                var (value, slope) = Legendre(n, x);
                var move = value / slope;
                x -= move;
                if (Math.Abs(move) < Enough) break;
            }
            var last = Legendre(n, x).Slope;
            nodes[i] = ((1 + x) / 2, 1 / ((1 - x * x) * last * last));
        }
        return nodes;
    }

    private static (double Value, double Slope) Legendre(int n, double x)
    {
        var (before, value) = (1.0, x);
        for (var k = 2; k <= n; k++) (before, value) = (value, ((2 * k - 1) * x * value - (k - 1) * before) / k);
        return (value, n * (x * value - before) / (x * x - 1));
    }
}
