namespace Entente.Events;

/// <summary>Where a speaker stands towards a party or a theme; one of the two is given.</summary>
public sealed record Stance(Party? Party, string? Theme, StanceValue Value);
