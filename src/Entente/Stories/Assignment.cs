namespace Entente.Stories;

/// <summary>Gives each row a column of its own so that the sum is greatest (Kuhn 1955, with potentials; cubic).</summary>
internal static class Assignment
{
    /// <summary>The greatest sum over a square table.</summary>
    public static double Most(double[,] worth)
    {
        var n = worth.GetLength(0);
        var (u, v, rowOf) = (new double[n + 1], new double[n + 1], new int[n + 1]);
        for (var row = 1; row <= n; row++) Place(worth, n, row, u, v, rowOf);
        double sum = 0;
        for (var column = 1; column <= n; column++) sum += worth[rowOf[column] - 1, column - 1];
        return sum;
    }

    private static void Place(double[,] worth, int n, int row, double[] u, double[] v, int[] rowOf)
    {
        var (least, way, used) = (new double[n + 1], new int[n + 1], new bool[n + 1]);
        Array.Fill(least, double.PositiveInfinity);
        rowOf[0] = row;
        var column = 0;
        do
        {
            used[column] = true;
            var (current, delta, next) = (rowOf[column], double.PositiveInfinity, 0);
            for (var j = 1; j <= n; j++)
            {
                if (used[j]) continue;
                var cost = -worth[current - 1, j - 1] - u[current] - v[j];
                if (cost < least[j]) (least[j], way[j]) = (cost, column);
                if (least[j] < delta) (delta, next) = (least[j], j);
            }
            for (var j = 0; j <= n; j++)
            {
                if (used[j]) (u[rowOf[j]], v[j]) = (u[rowOf[j]] + delta, v[j] - delta);
                else least[j] -= delta;
            }
            column = next;
        }
        while (rowOf[column] != 0);
        for (; column != 0; column = way[column]) rowOf[column] = rowOf[way[column]];
    }
}
