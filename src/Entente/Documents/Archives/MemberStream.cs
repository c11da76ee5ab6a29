using Entente.Documents.Bytes;

namespace Entente.Documents.Archives;

/// <summary>The bytes of an archive, decompressed member by member.</summary>
/// <remarks>
/// A damaged member is told once, by a <see cref="MemberException"/> at the read that notices; the next read goes on with the next member
/// that holds a record. One read never gives bytes of two members.
/// </remarks>
internal abstract class MemberStream : ReadOnlyStream
{
    /// <summary>Where the member whose bytes were given last begins, in bytes of the compressed file.</summary>
    public long Member { get; protected set; }

    /// <summary>Whether records are found by their member rather than by their own offset.</summary>
    public virtual bool IsCompressed => true;
}
