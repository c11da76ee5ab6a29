namespace Entente.Storage.Imports.Discipline;

/// <summary>What was taken from a file of the discipline.</summary>
/// <param name="Kind">The data set.</param>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="Rows">Rows that can be used.</param>
/// <param name="Rejected">Rows that cannot.</param>
/// <param name="Cite">Who made the data, and on what terms.</param>
public sealed record DisciplineReceipt(string Kind, string File, string Sha256, long Rows, long Rejected, string Cite);
