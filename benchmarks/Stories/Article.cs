namespace Entente.Benchmarks.Stories;

/// <summary>An open document from which copies are made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">Day of publication.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Paragraphs">Its body.</param>
internal sealed record Article(string Id, DateOnly Day, string Title, IReadOnlyList<string> Paragraphs)
{
    public int Words => Paragraphs.Sum(paragraph => paragraph.Split(' ').Length);
}
