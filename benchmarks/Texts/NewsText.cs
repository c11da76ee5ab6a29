using System.Text.Json;
using Entente.Documents;
using Entente.Documents.Bytes;

namespace Entente.Benchmarks.Texts;

/// <summary>Articles of Wikinews.</summary>
internal static class NewsText
{
    public static Draft Wikinews(JsonElement line) => new()
    {
        Kind = InputKind.Text,
        Text = line.GetProperty("text").GetString()!,
        Id = line.GetProperty("id").GetString(),
        Url = line.GetProperty("url").GetString(),
        Title = line.GetProperty("title").GetString(),
        Published = line.GetProperty("date").GetString(),
    };
}
