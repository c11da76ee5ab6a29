namespace Entente.Storage.Ledger;

/// <summary>Records that could not be saved.</summary>
/// <param name="First">Number of the first, in the old ledger.</param>
/// <param name="Last">Number of the last.</param>
/// <param name="Kind">What it was, where that can still be read; else null.</param>
/// <param name="Subject">Whom it was about, where that can still be read; else null.</param>
public sealed record LostRecords(long First, long Last, RecordKind? Kind, string? Subject)
{
    /// <summary>One line: <c>lost: record 7, the reading of 'a1b2'</c>.</summary>
    public override string ToString()
    {
        var what = Kind is null ? "" : $", the {Kind.Value.ToString().ToLowerInvariant()}{(string.IsNullOrEmpty(Subject) ? "" : $" of '{Subject}'")}";
        return First == Last ? $"lost: record {First}{what}" : $"lost: records {First} to {Last}{what}";
    }
}
