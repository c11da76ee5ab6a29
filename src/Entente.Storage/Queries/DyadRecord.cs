namespace Entente.Storage.Queries;

/// <summary>What one state did to another within a month, each event weighed 1/(k − 1) among its k states.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Actor">Code of the state that acts.</param>
/// <param name="Recipient">Code of the other state; never the same.</param>
/// <param name="VerbalCooperation">Weight of events of quad 1.</param>
/// <param name="MaterialCooperation">Weight of events of quad 2.</param>
/// <param name="VerbalConflict">Weight of events of quad 3.</param>
/// <param name="MaterialConflict">Weight of events of quad 4.</param>
/// <param name="Events">How many events, unweighed.</param>
/// <param name="Score">Weighed mean of the PLOVER scores.</param>
/// <param name="Documents">How many documents of that month were read: what was watched.</param>
public sealed record DyadRecord(
    DateOnly Month, string Actor, string Recipient, double VerbalCooperation, double MaterialCooperation, double VerbalConflict, double MaterialConflict, long Events, double Score, long Documents);
