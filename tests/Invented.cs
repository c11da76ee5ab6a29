using Entente.Documents;
using Entente.Events;

namespace Entente.Tests;

/// <summary>A reader that knows the invented states of <c>samples/invented</c> beside the real ones.</summary>
internal static class Invented
{
    public static DataFolder Data { get; } = new(Repository.Path("samples", "invented"));

    private static readonly Lazy<Reader> Loaded = new(() => Reader.Load(Data));

    /// <summary>Wednesday: "on Monday" is two days before.</summary>
    public static DateOnly Day { get; } = new(2026, 3, 4);

    /// <summary>Reads a text as the body of one document.</summary>
    public static Reading Read(string text, DateOnly? day = null, Source? source = null)
    {
        var published = day ?? Day;
        return Loaded.Value.Read(new Document
        {
            Id = "text",
            Hash = "text",
            Text = text,
            Published = published.ToString("O"),
            Day = published,
            Source = source ?? Source.Unknown,
            Parts = [new DocumentPart(PartKind.Body, new TextSpan(0, text.Length))],
        });
    }
}
