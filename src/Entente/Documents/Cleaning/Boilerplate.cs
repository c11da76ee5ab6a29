namespace Entente.Documents.Cleaning;

/// <summary>Takes out what web pages put around an article: comment forms, share buttons, prompts, menus, copyright lines.</summary>
/// <remarks>Only whole lines that say nothing else go; a line that runs on from the one before never does.</remarks>
internal sealed class Boilerplate
{
    private const int LongestStart = 200;
    private readonly HashSet<string> lines = [];
    private readonly HashSet<string> form = [];
    private readonly HashSet<string> menu = [];
    private readonly List<string> starts = [];
    private readonly HashSet<string> opens = [];
    private readonly List<string> openStarts = [];

    /// <exception cref="DataFileException">A row names no rule.</exception>
    public static Boilerplate Load(DataFolder data)
    {
        var boilerplate = new Boilerplate();
        foreach (var row in data.Table("sentences/en/boilerplate.tsv", ["rule", "phrase"], key: 2)) boilerplate.Add(row);
        return boilerplate;
    }

    /// <summary>Takes the passages out that are no part of an article.</summary>
    public void Drop(List<Passage> passages)
    {
        var drop = new bool[passages.Count];
        DropMenus(passages, drop);
        var isForm = false;
        for (var i = 0; i < passages.Count; i++)
        {
            if (RunsOn(passages, i)) continue;
            var bare = Bare(passages[i].Text);
            var isOpening = opens.Contains(bare) || openStarts.Exists(phrase => bare.StartsWith(phrase, StringComparison.Ordinal) && bare.Length <= phrase.Length + 60);
            isForm |= isOpening;
            drop[i] |= isOpening || lines.Contains(bare) || (isForm && (form.Contains(bare) || bare.Length == 0)) || Begins(passages[i].Text, bare);
        }
        Passages.Drop(passages, i => drop[i]);
    }

    private bool Begins(string text, string bare) => text.Length <= LongestStart && starts.Exists(phrase => bare.StartsWith(phrase, StringComparison.Ordinal));

    // A line in the midst of a hard-wrapped paragraph: it begins small, or the line before is long and unfinished.
    private static bool RunsOn(List<Passage> passages, int index) =>
        !Passages.StartsParagraph(passages, index) && (char.IsLower(passages[index].Text[0]) || (passages[index - 1].Text.Length >= 50 && !passages[index - 1].EndsSentence));

    private void DropMenus(List<Passage> passages, bool[] drop)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            if (IsMenuLine(passages[i].Text)) drop[i] = true;
            var (end, known) = (i, 0);
            for (; end < passages.Count && passages[end].Words <= 3 && !passages[end].EndsSentence; end++) known += menu.Contains(Bare(passages[end].Text)) ? 1 : 0;
            if (known < 3 || known * 2 < end - i) continue;
            for (; i < end; i++) drop[i] = drop[i] || menu.Contains(Bare(passages[i].Text));
        }
    }

    private bool IsMenuLine(string text)
    {
        var entries = text.Split(['|', '•', '·', '»', '›', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return entries.Length >= 3 && text.Length <= 400 && entries.Count(entry => menu.Contains(Bare(entry)) || lines.Contains(Bare(entry))) * 2 > entries.Length;
    }

    private static string Bare(string text) => text.AsSpan().Trim(" \t\u00A0.*:•·–—-|»›>→[]…+#").ToString().ToLowerInvariant();

    private void Add(DataRow row)
    {
        var phrase = row.Required(1);
        switch (row.Required(0))
        {
            case "line": lines.Add(Bare(phrase)); break;
            case "form": form.Add(Bare(phrase)); break;
            case "menu": menu.Add(Bare(phrase)); break;
            case "start": starts.Add(phrase.ToLowerInvariant()); break;
            case "opens": opens.Add(Bare(phrase)); break;
            case "opens_start": openStarts.Add(phrase.ToLowerInvariant()); break;
            default: throw row.Problem($"'{row.Text(0)}' is not a rule (line, start, opens, opens_start, form, menu)");
        }
    }
}
