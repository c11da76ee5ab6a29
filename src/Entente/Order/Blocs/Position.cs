namespace Entente.Order.Blocs;

/// <summary>A place in a picture; a pair of friends with nothing else to hold them is 1 apart.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards.</param>
public readonly record struct Position(double X, double Y);
