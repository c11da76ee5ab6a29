namespace Entente.Documents;

/// <summary>A table or pattern file holds something that cannot be used.</summary>
public sealed class DataFileException(string file, int line, string problem) : Exception($"{file}:{line}: {problem}")
{
    /// <summary>The file: a built-in one relative to the data folder, one of an overlay with its folder.</summary>
    public string File { get; } = file;

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; } = line;
}
