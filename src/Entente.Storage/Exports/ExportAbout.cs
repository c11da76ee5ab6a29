namespace Entente.Storage.Exports;

/// <summary>What an export says of where it comes from.</summary>
/// <param name="Query">The query, as its text.</param>
/// <param name="Engine">Versions of code, tables and models.</param>
/// <param name="At">When it was made.</param>
public sealed record ExportAbout(string Query, Engine Engine, DateTimeOffset At);
