namespace Entente.Entities;

/// <summary>A place on the map.</summary>
/// <param name="Name">English name.</param>
/// <param name="Country">Id of the state it lies in; null for seas and regions of several.</param>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
/// <param name="Kind">city, region, water or area.</param>
public sealed record Place(string Name, string? Country, double Latitude, double Longitude, string Kind);
