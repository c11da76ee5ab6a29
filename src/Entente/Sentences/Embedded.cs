using Entente.Documents;

namespace Entente.Sentences;

/// <summary>The tables and models that are compiled into the library.</summary>
internal static class Embedded
{
    /// <summary>Opens <paramref name="name"/>, such as <c>models/en/lemmas.model</c>.</summary>
    /// <exception cref="FileNotFoundException">The library was built without it.</exception>
    public static Stream Open(string name) =>
        typeof(Embedded).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"The library was built without '{name}'.", name);

    /// <summary>The rows of a table below its header, each with its number of columns checked; comments left out.</summary>
    /// <exception cref="DataFileException">A row has another number of columns.</exception>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        using var reader = new StreamReader(Open(name));
        var header = true;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var row = line.Split('\t');
            if (row.Length != columns) throw new DataFileException(name, number, $"{row.Length} columns where {columns} are due");
            if (!header) yield return row;
            header = false;
        }
    }
}
