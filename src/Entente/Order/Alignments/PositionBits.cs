using System.Numerics;

namespace Entente.Order.Alignments;

/// <summary>For each state and level the objects on which it stands there, a bit an object; two states' joint table is then a count of common bits.</summary>
internal sealed class PositionBits
{
    private const int WordBits = 64;

    private readonly ulong[] planes; // state, level, word
    private readonly int levels;
    private readonly int words;

    public PositionBits(Scale scale, ReadOnlySpan<byte> positions, int states, int objects)
    {
        levels = scale.Levels;
        words = (objects + WordBits - 1) / WordBits;
        planes = new ulong[states * levels * words];
        for (var i = 0; i < states; i++)
            for (var k = 0; k < objects; k++)
            {
                var value = positions[i * objects + k];
                if (value != Portfolios.Absent) planes[(i * levels + value - scale.Lowest) * words + k / WordBits] |= 1UL << (k % WordBits);
            }
    }

    /// <summary>How often the one stands at level a while the other stands at b, into counts[a × levels + b].</summary>
    public void Count(int one, int other, Span<int> counts)
    {
        for (var a = 0; a < levels; a++)
        {
            var left = planes.AsSpan((one * levels + a) * words, words);
            for (var b = 0; b < levels; b++)
            {
                var right = planes.AsSpan((other * levels + b) * words, words);
                var common = 0;
                for (var w = 0; w < left.Length; w++) common += BitOperations.PopCount(left[w] & right[w]);
                counts[a * levels + b] = common;
            }
        }
    }
}
