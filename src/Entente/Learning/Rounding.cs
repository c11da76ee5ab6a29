namespace Entente.Learning;

/// <summary>Tables of rows kept in 8 bits, each row with a scale of its own.</summary>
internal static class Rounding
{
    /// <summary>Puts a table into a model as <paramref name="name"/> and <c>name.scales</c>.</summary>
    public static void Add(ModelFile model, string name, Matrix table)
    {
        var values = new sbyte[table.Rows * table.Columns];
        var scales = new float[table.Rows];
        for (var row = 0; row < table.Rows; row++)
        {
            var greatest = 0f;
            foreach (var value in table[row]) greatest = Math.Max(greatest, Math.Abs(value));
            scales[row] = greatest / 127;
            for (var column = 0; column < table.Columns && greatest > 0; column++)
                values[(row * table.Columns) + column] = (sbyte)MathF.Round(table[row][column] / scales[row]);
        }
        model.Add(name, table.Columns, values);
        model.Add(name + ".scales", 1, scales);
    }

    /// <summary>The table as it was rounded.</summary>
    public static Matrix Read(ModelFile model, string name)
    {
        var (values, scales, columns) = (model.Bytes(name), model.Floats(name + ".scales"), model.Columns(name));
        var table = new Matrix(scales.Length, columns);
        for (var row = 0; row < table.Rows; row++)
        {
            var target = table[row];
            var source = values.AsSpan(row * columns, columns);
            for (var column = 0; column < columns; column++) target[column] = source[column] * scales[row];
        }
        return table;
    }
}
