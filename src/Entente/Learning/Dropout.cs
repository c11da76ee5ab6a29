namespace Entente.Learning;

/// <summary>Sets numbers to zero at random while training, the same ones in every row of a sequence (Gal and Ghahramani 2016).</summary>
internal sealed class Dropout(float share, SeededRandom random)
{
    private readonly Matrix masks = new(0, 32);

    /// <summary>Draws a mask for each sequence and applies it; <see cref="Apply"/> repeats it on the gradient.</summary>
    public void Draw(Matrix rows, SequenceBatch batch)
    {
        masks.Reshape(batch.Lengths.Count, rows.Columns);
        var kept = 1 / (1 - share);
        for (var sequence = 0; sequence < batch.Lengths.Count; sequence++)
            foreach (ref var factor in masks[sequence])
                factor = random.NextSingle() < share ? 0 : kept;
        Apply(rows, batch);
    }

    /// <summary>Multiplies each row by its sequence's mask.</summary>
    public void Apply(Matrix rows, SequenceBatch batch)
    {
        for (var step = 0; step < batch.Steps; step++)
            for (var sequence = 0; sequence < batch.Active[step]; sequence++)
            {
                var row = rows.Whole(batch.Row(sequence, step));
                Rows.Multiply(row, masks.Whole(sequence));
            }
    }
}
