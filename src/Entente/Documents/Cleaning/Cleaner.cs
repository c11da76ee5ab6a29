namespace Entente.Documents.Cleaning;

/// <summary>Turns passages as received into passages as read.</summary>
/// <remarks>Deletes whole passages, sets one blank between words run together, and changes no other character.</remarks>
internal sealed class Cleaner(Boilerplate boilerplate, RunTogether runTogether)
{
    public static Cleaner Load(DataFolder data) => new(Boilerplate.Load(data), new RunTogether(WordList.Load(data)));

    /// <summary>Cleans a plain text, and marks its headline (unless it has one), subheads and captions.</summary>
    public void CleanText(List<Passage> passages, string? title)
    {
        boilerplate.Drop(passages);
        Mark(passages, title);
        Captions.DropCredits(passages);
        Headings.MarkSubheads(passages);
    }

    /// <summary>Cleans the article of a page, whose parts its markup has marked.</summary>
    public void CleanPage(List<Passage> passages)
    {
        boilerplate.Drop(passages);
        Captions.Mark(passages);
        Captions.DropCredits(passages);
    }

    /// <summary>Sets blanks where English words have run together.</summary>
    public void Separate(List<Passage> passages)
    {
        var seen = RunTogether.CountWords(passages);
        for (var i = 0; i < passages.Count; i++) passages[i] = passages[i] with { Text = runTogether.Split(passages[i].Text, seen) };
    }

    /// <summary>Marks headline, captions and subheads without changing or taking out anything.</summary>
    public static void MarkOnly(List<Passage> passages, string? title)
    {
        Mark(passages, title);
        Headings.MarkSubheads(passages);
    }

    private static void Mark(List<Passage> passages, string? title)
    {
        if (title is null) Headings.MarkTitle(passages);
        else if (passages.Count > 0 && IsTitle(passages[0].Text, title)) passages[0] = passages[0] with { Kind = PartKind.Title, After = passages[0].EndsParagraph ? passages[0].After : "\n\n" };
        Captions.Mark(passages);
    }

    private static bool IsTitle(string line, string title) => string.Equals(line.TrimEnd('.', ' '), title.TrimEnd('.', ' '), StringComparison.OrdinalIgnoreCase);
}
