namespace Entente.Learning;

/// <summary>One table of a model, as it stands in the file.</summary>
internal sealed record ModelTable(NumberType Type, int Columns, byte[] Data);
