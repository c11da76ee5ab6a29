namespace Entente.Storage.Exports.Profiles;

/// <summary>A CAMEO code: what it means, its Goldstein value, and the PLOVER type nearest to it.</summary>
/// <param name="Code">Two to four digits.</param>
/// <param name="Gloss">What it means, in a few words.</param>
/// <param name="Goldstein">Goldstein value, −10 to 10.</param>
/// <param name="Type">PLOVER type in capitals; null where PLOVER has none (statements and appeals).</param>
/// <param name="Mode">PLOVER mode; null for none.</param>
public sealed record CameoCode(string Code, string Gloss, double Goldstein, string? Type, string? Mode);
