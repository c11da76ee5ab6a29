namespace Entente.Order.Poles;

/// <summary>One verdict of the grid with what it rests on.</summary>
/// <param name="Year">The year.</param>
/// <param name="Measure">Measure of capability.</param>
/// <param name="Actors">Who was considered.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">What it says of the figures as published; null where there are none.</param>
/// <param name="Probabilities">Share of simulated figures with each verdict, in the order of <see cref="PolarityKind"/>; empty where no error is stated.</param>
/// <param name="States">How many states had a figure.</param>
/// <param name="Leaders">The three greatest, with their shares.</param>
public sealed record PolarityCell(int Year, string Measure, string Actors, string Rule, Verdict? Verdict, IReadOnlyList<double> Probabilities, int States, IReadOnlyList<(int State, double Share)> Leaders);
