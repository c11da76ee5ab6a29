using Entente.Learning;
using Entente.Stories;

namespace Entente.Benchmarks.Stories;

/// <summary>Whether independent sources are counted right, on generated clusters whose owners and copies are known.</summary>
/// <remarks>Texts of one topic that share no words are made by cutting one long paper into stretches of its paragraphs; each stretch is an independent report unless a rule makes it dependent.</remarks>
internal sealed class IndependenceAccuracy(Func<Article, string, Signature> sign)
{
    private static readonly (string Outlet, string Owner)[] Outlets =
    [
        ("The Guardian", "guardian"), ("Le Monde", "monde"), ("Al Jazeera", "jazeera"), ("BBC", "bbc"), ("The Washington Post", "post"), ("El País", "prisa"), ("Der Spiegel", "spiegel"), ("The Hindu", "hindu"),
        ("Haaretz", "haaretz"), ("The New York Times", "nyt"), ("Global Times", "china"), ("Kyiv Independent", "kyiv"),
    ];

    // Two outlets each of one owner, as data/sources/outlets.tsv has them.
    private static readonly (string One, string Other)[] Families = [("The Wall Street Journal", "The Times"), ("The Sun", "The Times"), ("RIA Novosti", "Sputnik news agency")];

    private static readonly string[] Agencies = ["Reuters", "AFP", "Associated Press", "Kyodo"];

    /// <summary>Shares of clusters counted right, within one, and above the truth by more than one.</summary>
    public IReadOnlyList<Score> Run(IReadOnlyList<Article> papers, int clusters, ulong seed)
    {
        var (random, maker) = (new SeededRandom(seed), CopyMaker.Load());
        int right = 0, above = 0, near = 0, made = 0;
        foreach (var paper in papers)
        {
            var stretches = Stretches(paper);
            if (stretches.Count < 4) continue;
            if (made++ == clusters) break;
            var (documents, truth) = Cluster(paper, stretches, maker, random, made);
            var story = Story(documents);
            if (story.IndependentSources == truth) right++;
            if (story.IndependentSources > truth + 1) above++;
            if (Math.Abs(story.IndependentSources - truth) <= 1) near++;
        }
        made = Math.Min(made, clusters);
        return [Score.OfShare("independent sources: right", right, made), Score.OfShare("independent sources: within one", near, made), Score.OfShare("independent sources: above the truth by more than one", above, made)];
    }

    private (List<Signature> Documents, int Truth) Cluster(Article paper, List<Article> stretches, CopyMaker maker, SeededRandom random, int number)
    {
        var outlets = Outlets.ToArray();
        random.Shuffle<(string, string)>(outlets);
        var (documents, next, text) = (new List<Signature>(), 0, 0);
        var truth = 1 + random.Next(2);
        for (var i = 0; i < truth; i++) documents.Add(sign(stretches[text++], outlets[next++].Outlet));
        foreach (var operation in CopyMaker.Operations.Take(random.Next(4))) // rewrites of the first report elsewhere, without a word of credit
            documents.Add(sign(Uncredited(maker.Make(stretches[0], operation, random)), outlets[next++].Outlet));
        if (random.Next(2) == 0) // an agency's report, and papers that credit it, in words of its own or another's
        {
            var agency = Agencies[random.Next(Agencies.Length)];
            if (random.Next(2) == 0) documents.Add(sign(stretches[text] with { Id = $"{paper.Id}/agency" }, agency));
            documents.Add(sign(Crediting(stretches[text++], agency, $"{paper.Id}/credit1", random), outlets[next++].Outlet));
            documents.Add(sign(Crediting(stretches[text < stretches.Count ? text++ : 0], agency, $"{paper.Id}/credit2", random), outlets[next++].Outlet));
            truth++;
        }
        else if (text + 1 < stretches.Count) // two papers of one owner
        {
            var (one, other) = Families[number % Families.Length];
            documents.Add(sign(stretches[text++], one));
            documents.Add(sign(stretches[text++], other));
            truth++;
        }
        return (documents, truth);
    }

    private static Article Uncredited(Article copy) =>
        copy with { Paragraphs = [.. copy.Paragraphs.Select((paragraph, i) => i == 0 && paragraph.IndexOf(") - ", StringComparison.Ordinal) is > 0 and < 80 and var end ? paragraph[(end + 4)..] : paragraph)] };

    private static Article Crediting(Article stretch, string agency, string id, SeededRandom random)
    {
        List<string> body = [.. stretch.Paragraphs];
        switch (random.Next(4))
        {
            case 0: body[0] = $"PARIS, {stretch.Day:MMMM d} ({agency}) - {body[0]}"; break;
            case 1: body.Add($"{agency} contributed to this report."); break;
            case 2: body.Insert(0, $"By Jane Roe, {agency}"); break;
            default: body[^1] += $" ({agency})"; break;
        }
        return stretch with { Id = id, Paragraphs = body };
    }

    private static List<Article> Stretches(Article paper)
    {
        var (found, current) = (new List<Article>(), new List<string>());
        foreach (var paragraph in paper.Paragraphs)
        {
            current.Add(paragraph);
            if (current.Sum(one => one.Split(' ').Length) < 90) continue;
            found.Add(new Article($"{paper.Id}/{found.Count}", paper.Day, paper.Title, [.. current]));
            current = [];
        }
        return found;
    }

    private static Story Story(List<Signature> documents)
    {
        var index = new StoryIndex();
        foreach (var document in documents) index.Place(document);
        foreach (var document in documents.Skip(1)) index.Join(documents[0].Id, document.Id); // whether they are one story is not the question here
        return index.StoryOf(documents[0].Id)!;
    }
}
