namespace Entente;

/// <summary>Turns UTF-16 positions of a text into Unicode code points, in which spans leave the program.</summary>
internal sealed class CodePoints
{
    private readonly int[]? pairsBefore; // positions of low surrogates, in order; null when there are none

    public CodePoints(string text)
    {
        var pairs = new List<int>();
        for (var i = 1; i < text.Length; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                pairs.Add(i);
        pairsBefore = pairs.Count == 0 ? null : [.. pairs];
    }

    /// <summary>The code points before a UTF-16 position.</summary>
    public int At(int position)
    {
        if (pairsBefore is null) return position;
        var at = Array.BinarySearch(pairsBefore, position);
        return position - (at < 0 ? ~at : at);
    }
}
