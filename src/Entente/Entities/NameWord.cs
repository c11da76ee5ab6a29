using Entente.Sentences;

namespace Entente.Entities;

/// <summary>One word as hashes of its letters, shape, affixes and classes.</summary>
internal sealed class NameWord
{
    public static readonly NameWord Edge = new();

    private NameWord() => (Exact, Lower, Shape) = (1, 1, 1);

    public NameWord(Token token, WordClasses classes, FirstNames firstNames)
    {
        var form = token.Form;
        Span<char> lower = stackalloc char[Math.Min(form.Length, 64)];
        form.AsSpan(0, lower.Length).ToLowerInvariant(lower);
        Exact = Hash(form);
        Lower = Hash(lower);
        Shape = ShapeOf(form);
        for (var n = 0; n < 4 && n + 1 < lower.Length; n++)
        {
            Prefixes[n] = Hash(lower[..(n + 1)]);
            Suffixes[n] = Hash(lower[^(n + 1)..]);
        }
        classes.Find(Lower, Classes);
        if (firstNames.Contains(form)) Gazetteer = 8;
    }

    public uint Exact { get; }

    public uint Lower { get; }

    /// <summary>Runs of capitals, small letters, digits and signs, with the length of short words.</summary>
    public uint Shape { get; }

    public uint[] Prefixes { get; } = new uint[4];

    public uint[] Suffixes { get; } = new uint[4];

    public uint[] Classes { get; } = new uint[WordClasses.Levels];

    public uint Gazetteer { get; set; }

    /// <summary>The run of capitals that the word is part of.</summary>
    public NameRun Run { get; set; }

    internal static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return hash;
    }

    private static uint ShapeOf(string form)
    {
        var (hash, last, run) = (17u, 0u, 0);
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 1u : char.IsLower(c) ? 2u : char.IsDigit(c) ? 3u : c == '.' ? 4u : c == '-' ? 5u : c is '\'' or '’' ? 6u : 7u + c;
            if (kind == last && ++run > 2) continue;
            if (kind != last) run = 1;
            hash = (hash ^ kind) * 16777619u;
            last = kind;
        }
        return form.Length == 1 ? hash + 1 : hash;
    }
}
