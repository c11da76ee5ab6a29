namespace Entente.Order.Relations;

/// <summary>What one state did to another in a month, by coded events; weights, not counts, for an event among k states counts 1/(k − 1) for each pair.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="VerbalCooperation">Weight of what was said in cooperation.</param>
/// <param name="MaterialCooperation">Weight of what was done in cooperation.</param>
/// <param name="VerbalConflict">Weight of what was said in conflict.</param>
/// <param name="MaterialConflict">Weight of what was done in conflict.</param>
/// <param name="Events">How many events.</param>
/// <param name="Score">Weighed mean of their PLOVER scores, −10 to 10.</param>
public readonly record struct Conduct(DateOnly Month, double VerbalCooperation, double MaterialCooperation, double VerbalConflict, double MaterialConflict, long Events, double Score)
{
    /// <summary>All weight.</summary>
    public double Weight => VerbalCooperation + MaterialCooperation + VerbalConflict + MaterialConflict;

    /// <summary>Cooperation less conflict.</summary>
    public double Net => VerbalCooperation + MaterialCooperation - VerbalConflict - MaterialConflict;
}
