namespace Entente.Learning;

/// <summary>Where the rows of several sequences stand when they are laid out step by step, the longest sequence first.</summary>
/// <remarks>All first elements come first, then all second elements, and so on: one step of a recurrent layer is one product.</remarks>
internal sealed class SequenceBatch
{
    /// <param name="lengths">The sequences' lengths, none zero, in falling order.</param>
    public SequenceBatch(IReadOnlyList<int> lengths)
    {
        Lengths = lengths;
        Starts = new int[lengths[0] + 1];
        Active = new int[lengths[0]];
        var active = lengths.Count;
        for (var step = 0; step < lengths[0]; step++)
        {
            while (lengths[active - 1] <= step) active--;
            Active[step] = active;
            Starts[step + 1] = Starts[step] + active;
        }
    }

    public IReadOnlyList<int> Lengths { get; }

    public int Steps => Active.Length;

    /// <summary>How many elements there are in all.</summary>
    public int Rows => Starts[^1];

    /// <summary>First row of each step.</summary>
    public int[] Starts { get; }

    /// <summary>How many sequences reach each step.</summary>
    public int[] Active { get; }

    /// <summary>The row of element <paramref name="step"/> of a sequence.</summary>
    public int Row(int sequence, int step) => Starts[step] + sequence;
}
