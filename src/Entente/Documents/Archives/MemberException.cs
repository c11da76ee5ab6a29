namespace Entente.Documents.Archives;

/// <summary>A compressed member of an archive is damaged; reading goes on behind it.</summary>
internal sealed class MemberException(long member, string cause) : Exception(cause)
{
    /// <summary>Where the member begins, in bytes of the compressed file.</summary>
    public long Member { get; } = member;
}
