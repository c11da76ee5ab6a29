namespace Entente.Entities;

/// <summary>Collects the features of one word.</summary>
internal ref struct FeatureList(Span<int> buffer)
{
    private readonly Span<int> buffer = buffer;
    private int count;

    public void Add(uint template, uint value) => Put(Mix(template * 0x9E3779B1u, value));

    public void Add(uint template, uint value, uint second) => Put(Mix(Mix(template * 0x9E3779B1u, value), second));

    public void Add(uint template, uint value, uint second, uint third) => Put(Mix(Mix(Mix(template * 0x9E3779B1u, value), second), third));

    public readonly int[] ToArray() => buffer[..count].ToArray();

    private void Put(uint hash) => buffer[count++] = (int)(hash >> 7 & (NameFeatures.Buckets - 1));

    private static uint Mix(uint hash, uint value)
    {
        hash = (hash ^ value) * 0x85EBCA6Bu;
        hash ^= hash >> 15;
        return hash * 0xC2B2AE35u;
    }
}
