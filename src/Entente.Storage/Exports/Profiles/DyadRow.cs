namespace Entente.Storage.Exports.Profiles;

/// <summary>What one state did to another in one month.</summary>
/// <param name="Actor">Country code.</param>
/// <param name="Recipient">Country code.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Events">How many events.</param>
/// <param name="ByQuad">Of them by quad class, 1 to 4 in this order.</param>
/// <param name="MeanScore">Mean PLOVER score; null when there is none.</param>
/// <param name="Documents">Documents of the store in that month, with and without events of the pair: the denominator; null when it was not counted.</param>
public sealed record DyadRow(string Actor, string Recipient, DateOnly Month, double Events, IReadOnlyList<double> ByQuad, double? MeanScore, long? Documents);
