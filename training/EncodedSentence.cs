namespace Entente.Training;

/// <summary>A sentence as numbers: rows of the tables that its words use, and its labels.</summary>
/// <remarks>Heads count from 1; 0 is the root.</remarks>
internal sealed record EncodedSentence(int[] Words, int[] Vectors, int[][] Affixes, int[] Upos, int[] Xpos, int[] Feats, int[] Heads, int[] Relations)
{
    public int Length => Words.Length;

    /// <summary>The rows of the word table really used in the last pass, where hidden words use the first.</summary>
    public int[] Used { get; } = new int[Words.Length];
}
