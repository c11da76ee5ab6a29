using System.Globalization;
using System.Text.Json;

namespace Entente.Benchmarks.Durability;

/// <summary>One article of the demonstration.</summary>
internal sealed record Article(string Id, string Url, string Title, string Text, string Published, string Line)
{
    /// <summary>Day of publication.</summary>
    public DateTime Day => DateTime.Parse(Published[..10], CultureInfo.InvariantCulture);

    public static Article Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        string Text(string key) => json.RootElement.GetProperty(key).GetString()!;
        return new Article(Text("id"), Text("url"), Text("title"), Text("text"), Text("published"), line);
    }

    /// <summary>The article as a page of the web.</summary>
    public string Page() => $"<html lang=\"en\"><head><title>{MixedInput.Escaped(Title)}</title><meta property=\"article:published_time\" content=\"{Published}\"></head><body><article><h1>{MixedInput.Escaped(Title)}</h1>"
        + string.Concat(Text.Split("\n\n").Select(paragraph => $"<p>{MixedInput.Escaped(paragraph)}</p>\n")) + "</article></body></html>";
}
