namespace Entente;

/// <summary>Turns code points, in which spans leave the program, back into UTF-16 positions of a text.</summary>
/// <param name="text">The text that the spans refer to.</param>
public sealed class TextPositions(string text)
{
    private readonly int[]? starts = HasPairs(text) ? Starts(text) : null;

    /// <summary>The UTF-16 position before code point number <paramref name="point"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text has fewer code points.</exception>
    public int Of(int point)
    {
        var length = starts is null ? text.Length : starts.Length - 1;
        ArgumentOutOfRangeException.ThrowIfNegative(point);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(point, length);
        return starts is null ? point : starts[point];
    }

    private static bool HasPairs(string text)
    {
        for (var i = 1; i < text.Length; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                return true;
        return false;
    }

    private static int[] Starts(string text)
    {
        var starts = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
            if (i == 0 || !(char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])))
                starts.Add(i);
        starts.Add(text.Length);
        return [.. starts];
    }
}
