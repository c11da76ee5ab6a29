using System.Buffers;
using Entente.Documents;
using Entente.Events;
using Xunit;

namespace Entente.Tests;

/// <summary>A document that was written as JSON comes back as it was.</summary>
public sealed class DocumentJsonTests
{
    [Theory]
    [InlineData("Plain words.")]
    [InlineData("A \U0001F600 face, then words after it.")]
    public void A_document_comes_back_with_its_parts(string text)
    {
        var document = new Document
        {
            Id = "a",
            Hash = new string('0', 64),
            Url = "https://north.example/1",
            Title = "T",
            Text = text,
            Published = "2026-03-03T14:05:00Z",
            Day = new DateOnly(2026, 3, 3),
            Source = new Source("North Wire", "FRA", SourceKind.StateMedia),
            Parts = [new DocumentPart(PartKind.Body, new TextSpan(0, 2)), new DocumentPart(PartKind.Caption, new TextSpan(2, text.Length))],
        };
        var bytes = new ArrayBufferWriter<byte>();
        Json.Write(bytes, new Reading(document, [], [], [], []), new Engine("1", "2", "3"));
        var back = DocumentJson.Read(bytes.WrittenMemory);
        Assert.Equal(text, back.Text);
        Assert.Equal(document.Parts, back.Parts);
        Assert.Equal(document with { Text = "", Parts = [] }, back with { Text = "", Parts = [] });
    }

    [Fact]
    public void A_position_past_the_end_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new TextPositions("ab").Of(3));
}
