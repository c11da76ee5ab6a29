namespace Entente.Storage.Imports.Discipline;

/// <summary>A data set of the discipline, whatever its rows are.</summary>
internal interface IDisciplineFile
{
    ForeignFile Layout { get; }

    string Cite { get; }

    /// <summary>One a row: why it cannot be taken, or null.</summary>
    IEnumerable<ImportReject?> Check(Stream input, string name);
}
