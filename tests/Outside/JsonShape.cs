using System.Text.Json;

namespace Entente.Tests.Outside;

/// <summary>Keys and kinds of JSON texts: one line a path, with every kind met there.</summary>
internal sealed class JsonShape
{
    private readonly SortedDictionary<string, SortedSet<string>> kinds = new(StringComparer.Ordinal);

    public void Add(string json)
    {
        using var document = JsonDocument.Parse(json);
        Visit("", document.RootElement);
    }

    public override string ToString() => string.Concat(kinds.Select(pair => $"{pair.Key}: {string.Join(" | ", pair.Value)}\n"));

    private void Visit(string path, JsonElement value)
    {
        if (!kinds.TryGetValue(path, out var met)) kinds.Add(path, met = new SortedSet<string>(StringComparer.Ordinal));
        met.Add(value.ValueKind is JsonValueKind.True or JsonValueKind.False ? "bool" : value.ValueKind.ToString().ToLowerInvariant());
        if (value.ValueKind == JsonValueKind.Object)
            foreach (var property in value.EnumerateObject()) Visit($"{path}.{property.Name}", property.Value);
        else if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray()) Visit($"{path}[]", item);
    }
}
