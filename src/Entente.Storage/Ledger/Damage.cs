namespace Entente.Storage.Ledger;

/// <summary>One thing in a ledger that is not as it was written.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Offset">Byte at which it starts.</param>
/// <param name="Cause">What is wrong.</param>
/// <param name="Remedy">What helps.</param>
/// <param name="Evidence">Whether records are lost or in doubt; false where all are there and only a file that can be made anew is wrong.</param>
public sealed record Damage(string File, long Offset, string Cause, string Remedy, bool Evidence)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}, byte {Offset}: {Cause}; {Remedy}";
}
