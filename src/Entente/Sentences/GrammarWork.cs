using Entente.Learning;

namespace Entente.Sentences;

/// <summary>Memory for one run of <see cref="GrammarNet"/>, used again and again by one thread at a time.</summary>
/// <remarks>In <see cref="Upos"/> to <see cref="Above"/> each sentence takes a row for its root and one for each word.</remarks>
internal sealed class GrammarWork
{
    public ShortRows Words { get; } = new();

    public ShortRows Even { get; } = new();

    public ShortRows Odd { get; } = new();

    public ShortRows States { get; } = new();

    public ShortRows HiddenRows { get; } = new();

    public Matrix Gates { get; } = new(0, 32);

    public Matrix Cells { get; } = new(0, 32);

    public Matrix Hidden { get; } = new(0, 32);

    /// <summary>Scores of the universal parts of speech.</summary>
    public Matrix Upos { get; } = new(0, 32);

    /// <summary>Scores of the Penn tags.</summary>
    public Matrix Xpos { get; } = new(0, 32);

    /// <summary>Scores of the sets of features.</summary>
    public Matrix Feats { get; } = new(0, 32);

    public Matrix Aims { get; } = new(0, 32);

    public Matrix Heads { get; } = new(0, 32);

    public Matrix Below { get; } = new(0, 32);

    public Matrix Above { get; } = new(0, 32);

    public Matrix Arcs { get; } = new(0, 32);

    public Matrix Relations { get; } = new(0, 32);

    public PackedMatrix Packed { get; } = new();
}
