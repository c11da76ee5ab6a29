using System.Text;

namespace Entente.Sentences;

/// <summary>One small whole number for each hashed feature.</summary>
internal sealed class SplitterWeights(sbyte[] weights)
{
    /// <summary>How many there are; a power of two.</summary>
    public const int Size = 1 << 17;

    /// <summary>What the features at hand add up to, in sixteenths of a unit of log-odds.</summary>
    public int Sum(ReadOnlySpan<int> features)
    {
        var sum = 0;
        foreach (var feature in features) sum += weights[feature];
        return sum;
    }

    /// <summary>Reads a line of JSON that says what it is, then the weights, one byte each.</summary>
    /// <exception cref="InvalidDataException">The file is cut short.</exception>
    public static SplitterWeights Read(Stream stream)
    {
        while (stream.ReadByte() is var b && b != '\n')
            if (b < 0) throw new InvalidDataException("models/en/splitter.model ends within its first line");
        var read = new sbyte[Size];
        stream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(read.AsSpan()));
        return new SplitterWeights(read);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public void Write(Stream stream, string header)
    {
        stream.Write(Encoding.UTF8.GetBytes(header + "\n"));
        stream.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
    }
}
