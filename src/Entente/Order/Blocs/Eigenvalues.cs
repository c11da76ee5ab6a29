namespace Entente.Order.Blocs;

/// <summary>Eigenvalues of symmetric tables, by Jacobi's rotations: slower than others, exact to rounding, and the same on every machine.</summary>
internal static class Eigenvalues
{
    private const int MostSweeps = 60;

    /// <summary>The eigenvalues in ascending order.</summary>
    /// <param name="table">Symmetric; is overwritten.</param>
    public static double[] Of(double[][] table)
    {
        var scale = table.Sum(row => row.Sum(entry => entry * entry));
        for (var sweep = 0; sweep < MostSweeps && Outside(table) > 1e-26 * scale; sweep++)
            for (var p = 0; p < table.Length; p++)
                for (var q = p + 1; q < table.Length; q++)
                    if (table[p][q] != 0)
                        Rotate(table, p, q);
        double[] values = [.. table.Select((row, i) => row[i])];
        Array.Sort(values);
        return values;
    }

    private static double Outside(double[][] table)
    {
        double sum = 0;
        for (var p = 0; p < table.Length; p++)
            for (var q = 0; q < p; q++)
                sum += 2 * table[p][q] * table[p][q];
        return sum;
    }

    private static void Rotate(double[][] table, int p, int q)
    {
        var slope = (table[q][q] - table[p][p]) / (2 * table[p][q]);
        var tangent = (slope >= 0 ? 1 : -1) / (Math.Abs(slope) + Math.Sqrt(slope * slope + 1));
        var cosine = 1 / Math.Sqrt(tangent * tangent + 1);
        var sine = tangent * cosine;
        var (lineP, lineQ) = (table[p], table[q]);
        for (var k = 0; k < lineP.Length; k++) (lineP[k], lineQ[k]) = (cosine * lineP[k] - sine * lineQ[k], sine * lineP[k] + cosine * lineQ[k]);
        foreach (var line in table) (line[p], line[q]) = (cosine * line[p] - sine * line[q], sine * line[p] + cosine * line[q]);
        (lineP[q], lineQ[p]) = (0, 0);
    }
}
