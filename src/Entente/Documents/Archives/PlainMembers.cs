namespace Entente.Documents.Archives;

/// <summary>An archive that is not compressed.</summary>
internal sealed class PlainMembers(Stream input) : MemberStream
{
    public override bool IsCompressed => false;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => input.ReadAsync(buffer, cancellationToken);
}
