namespace Entente.Order.IdealPoints;

/// <summary>A symmetric 3 × 3 matrix, row by row from the diagonal on.</summary>
internal readonly record struct Symmetric(double A, double B, double C, double D, double E, double F)
{
    public Symmetric PlusDiagonal(double first, double second, double third) => new(A + first, B, C, D + second, E, F + third);

    /// <summary>Lower triangle whose product with its transpose is this; the matrix must be positive definite.</summary>
    public (double A, double B, double C, double D, double E, double F) Root()
    {
        var a = Math.Sqrt(A);
        var (b, c) = (B / a, C / a);
        var d = Math.Sqrt(Math.Max(D - (b * b), 1e-12));
        var e = (E - (b * c)) / d;
        return (a, b, c, d, e, Math.Sqrt(Math.Max(F - (c * c) - (e * e), 1e-12)));
    }

    /// <summary>The x for which this times x is the given.</summary>
    public (double First, double Second, double Third) Solve((double First, double Second, double Third) right)
    {
        var root = Root();
        var first = right.First / root.A;
        var second = (right.Second - (root.B * first)) / root.D;
        var third = (right.Third - (root.C * first) - (root.E * second)) / root.F;
        return SolveTransposed(root, first, second, third);
    }

    /// <summary>Turns independent unit normals into a draw whose precision is this.</summary>
    public (double First, double Second, double Third) Spread(double first, double second, double third) => SolveTransposed(Root(), first, second, third);

    private static (double First, double Second, double Third) SolveTransposed((double A, double B, double C, double D, double E, double F) root, double first, double second, double third)
    {
        var z = third / root.F;
        var y = (second - (root.E * z)) / root.D;
        return ((first - (root.B * y) - (root.C * z)) / root.A, y, z);
    }
}
