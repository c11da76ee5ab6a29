namespace Entente.Events.Relations;

/// <summary>The one best type for two given parties.</summary>
/// <param name="Type">A PLOVER 2.0 type, or YIELD under <c>plv-15</c>; upper case.</param>
/// <param name="Mode">Its mode; null for none.</param>
/// <param name="Quad">1 verbal cooperation to 4 material conflict.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Relation(string Type, string? Mode, int Quad, double Confidence);
