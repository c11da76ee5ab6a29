namespace Entente.Entities;

/// <summary>How a document uses a word, over all its sentences.</summary>
internal struct NameUses
{
    /// <summary>1 in small letters, 2 with a capital within a sentence, 4 after a title or first name, 8 after "in", 16 after "the", 32 before "said", 64 after "at", 128 after "from", "by", "with" or "for".</summary>
    public uint Bits;

    /// <summary>What the registry takes it for.</summary>
    public uint Gazetteer;
}
