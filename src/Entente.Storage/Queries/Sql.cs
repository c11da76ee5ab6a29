namespace Entente.Storage.Queries;

/// <summary>Gathers the arguments of one statement while its text is written.</summary>
internal sealed class Sql
{
    private readonly List<object?> arguments = [];

    /// <summary>The arguments so far, <c>$1</c> first.</summary>
    public IReadOnlyList<object?> Arguments => arguments;

    /// <summary>Takes a value and returns its name in the text; values never stand in the text themselves.</summary>
    public string Take(object? value)
    {
        arguments.Add(value);
        return $"${arguments.Count}";
    }

    /// <summary>The names of several values, with commas between.</summary>
    public string List(IEnumerable<string> values) => string.Join(", ", values.Select(Take));
}
