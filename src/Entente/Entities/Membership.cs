namespace Entente.Entities;

/// <summary>A state's time in an organisation; both days included, null when open or unknown.</summary>
internal readonly record struct Membership(string State, DateOnly? From, DateOnly? Until);
