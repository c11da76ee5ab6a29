using Entente.Documents;

namespace Entente.Events;

/// <summary>Where something happened.</summary>
/// <param name="Name">English name.</param>
/// <param name="Country">Id of the state; null for seas and regions of several.</param>
/// <param name="Latitude">Degrees north; null when unknown.</param>
/// <param name="Longitude">Degrees east; null when unknown.</param>
/// <param name="Precision">point, city, region or country.</param>
/// <param name="Span">The words that name it.</param>
public sealed record EventPlace(string Name, string? Country, double? Latitude, double? Longitude, string Precision, TextSpan Span);
