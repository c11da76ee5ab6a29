namespace Entente.Entities;

/// <summary>Words that keep the same company have the same class; learned from text without annotation.</summary>
/// <param name="slots">Hashes of the words, each at or after the slot that it names, 0 where none is; a power of two of them.</param>
/// <param name="numbers">Class numbers from 1, <see cref="Levels"/> for each slot, the coarser first.</param>
internal sealed class WordClasses(int[] slots, short[] numbers)
{
    /// <summary>How many divisions of the vocabulary there are.</summary>
    public const int Levels = 5;

    public ReadOnlySpan<int> Slots => slots;

    public ReadOnlySpan<short> Numbers => numbers;

    /// <summary>Puts words, lower case, and their class numbers into slots.</summary>
    public static WordClasses Of(IReadOnlyList<string> words, IReadOnlyList<short> classes)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)words.Count * 8 / 7);
        var (slots, numbers) = (new int[size], new short[size * Levels]);
        for (var word = 0; word < words.Count; word++)
        {
            var hash = (int)NameWord.Hash(words[word]);
            var slot = hash & (size - 1);
            while (slots[slot] != 0 && slots[slot] != hash) slot = (slot + 1) & (size - 1);
            slots[slot] = hash;
            for (var level = 0; level < Levels; level++) numbers[slot * Levels + level] = classes[word * Levels + level];
        }
        return new WordClasses(slots, numbers);
    }

    /// <summary>The classes of the lower-case word with this hash; 0 for a word that is in none.</summary>
    public void Find(uint hash, Span<uint> classes)
    {
        for (var slot = (int)hash & (slots.Length - 1); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
            if (slots[slot] == (int)hash)
            {
                for (var level = 0; level < Levels; level++) classes[level] = (uint)numbers[slot * Levels + level];
                return;
            }
    }
}
