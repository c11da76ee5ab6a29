namespace Entente.Order.Blocs;

/// <summary>Some ties settled, and what cannot be stayed below then.</summary>
internal sealed record Branch(CoverProgram Program, double Bound);
