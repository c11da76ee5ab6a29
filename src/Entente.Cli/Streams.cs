namespace Entente.Cli;

/// <summary>Where a verb reads from and writes to; results go to <paramref name="Output"/>, all else to <paramref name="Error"/>.</summary>
internal sealed record Streams(Stream Input, Stream Output, TextWriter Error);
