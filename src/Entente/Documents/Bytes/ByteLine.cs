namespace Entente.Documents.Bytes;

/// <summary>One line of a stream.</summary>
/// <param name="Bytes">Without line end; empty when the line is too long.</param>
/// <param name="Length">How many bytes it had.</param>
internal readonly record struct ByteLine(ReadOnlyMemory<byte> Bytes, long Length)
{
    /// <summary>Whether it was over the limit and its bytes were thrown away.</summary>
    public bool IsTooLong => Length > Limits.Line;
}
