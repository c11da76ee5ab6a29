namespace Entente.Storage.Imports;

/// <summary>A row cannot be taken; caught where rows are read, never seen outside.</summary>
internal sealed class RejectException(ImportReject reject) : Exception(reject.ToString())
{
    public ImportReject Reject { get; } = reject;
}
