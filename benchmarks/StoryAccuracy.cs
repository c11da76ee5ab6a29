using Entente.Benchmarks.Stories;
using Entente.Documents;
using Entente.Events;
using Entente.Learning;
using Entente.Stories;

namespace Entente.Benchmarks;

/// <summary>How right stories are: <c>benchmarks/accuracy/stories.md</c>.</summary>
internal sealed class StoryAccuracy(Corpora corpora)
{
    private const int Copied = 60, Originals = 160, Clusters = 210, Placed = 100_000;

    private readonly Reader reader = Reader.Load(DataFolder.BuiltIn);
    private readonly SignatureMaker maker = SignatureMaker.Load(DataFolder.BuiltIn);

    /// <summary>Learns the likeness of documents anew.</summary>
    public void Train()
    {
        if (corpora.Find("ecb-plus/ecbplus_train.jsonl.gz") is not { } path) throw new FileNotFoundException("ecb-plus/ecbplus_train.jsonl.gz is not among the corpora; --corpora or ENTENTE_CORPORA names their folder");
        var documents = EcbCorpus.Read(path).ConvertAll(gold => (gold, maker.Of(reader.Read(gold.Document))));
        LikenessTraining.Write(LikenessTraining.Learn(documents), Path.Combine(Checkout.Root, "models", "en", "likeness.model"));
        Console.WriteLine("models/en/likeness.model");
    }

    public void Run()
    {
        if (corpora.Find("ecb-plus/ecbplus_dev.jsonl.gz") is not { } ecb || corpora.Find("news-wikinews/wikinews_2019_2020.jsonl.gz") is not { } news || corpora.Find("official-whitehouse/whitehouse-2022.jsonl.gz") is not { } papers)
        {
            Console.WriteLine("skipped: ecb-plus, news-wikinews and official-whitehouse are not all among the corpora; --corpora or ENTENTE_CORPORA names their folder");
            return;
        }
        var report = new Report("Stories: copies, happenings, independent sources");
        Ecb(report, ecb);
        Copies(report, news, papers);
        Independence(report, papers);
        report.Write("accuracy/stories.md");
    }

    private void Ecb(Report report, string path)
    {
        var documents = EcbCorpus.Read(path).ConvertAll(gold => (Gold: gold, Reading: reader.Read(gold.Document)));
        var index = new StoryIndex();
        foreach (var (_, reading) in documents) index.Place(maker.Of(reading));
        var stories = documents.ConvertAll(d => (d.Gold.Story, Found: index.StoryOf(d.Gold.Document.Id)!.Id, d.Gold.Topic));
        var words = documents.ConvertAll(d => (d.Gold.Story, Found: LeadWord(d.Reading), d.Gold.Topic));
        report.Say("**ECB+**, development part: 197 documents about 8 topics with two look-alike stories each (Ellen hosts the Oscars of 2014; Hugh Jackman those of 2009), all put into stories together, from raw text, without dates of publication. "
                + "Weights of the likeness are learned on the training part; the two thresholds were chosen on both parts, so these are development figures. Intervals leave out a topic at a time (jackknife). The baseline puts documents together whose headline or first sentence has the same main verb.")
            .Table("Documents to stories", [.. StoryScore.Grade(stories), LookAlikes(stories)])
            .Table("Documents to stories: the baseline of one verb", [.. StoryScore.Grade(words), LookAlikes(words)]);
        Mentions(report, documents, index);
    }

    private static void Mentions(Report report, List<(EcbDocument Gold, Reading Reading)> documents, StoryIndex index)
    {
        var mentions = (from d in documents
                        from mention in d.Gold.Mentions
                        let lemma = MentionLinker.Lemma(d.Reading, mention.Span)
                        select (mention.Event, Lemma: lemma, Story: index.StoryOf(d.Gold.Document.Id)!.Id, d.Gold.Topic)).ToList();
        report.Say("Mentions of events in the sentences whose annotation was checked, as annotated; which of them mean one event is to be found, single mentions included.")
            .Table("Event coreference: same head lemma within a story as we found it, verb and noun of one root alike", StoryScore.Grade([.. mentions.Select(m => (m.Event, $"{m.Story} {MentionLinker.Stem(m.Lemma)}", m.Topic))]))
            .Table("Event coreference: same head lemma within a story as we found it", StoryScore.Grade([.. mentions.Select(m => (m.Event, $"{m.Story} {m.Lemma}", m.Topic))]))
            .Table("Event coreference: the baseline, same head lemma anywhere", StoryScore.Grade([.. mentions.Select(m => (m.Event, m.Lemma, m.Topic))]));
    }

    private void Copies(Report report, string news, string papers)
    {
        List<Article> articles = [.. OpenDocuments.Read(news, Originals), .. OpenDocuments.Read(papers, Originals)];
        List<Article> mixed = [.. articles.OrderBy(article => Hashing.Of(article.Id))];
        var copies = new CopyAccuracy(article => Sign(article, null));
        var scores = copies.Run(mixed, 2 * Copied, isMeasured: true, seed: 11);
        report.Say($"**Copies of our own making**: {2 * Copied} Wikinews articles and White House papers of 2022 (150 to 700 words), each copied in {CopyMaker.Operations.Length} ways, always under another headline, with another dateline and wire credit or by-line, on the same or the next day: "
                + "*reprint* (nothing else); *trimmed* (the first 40 to 90 %); *cut and reordered* (10 to 40 % of sentences gone, others exchanged with their neighbour); *light rewrite* (every second word of `benchmarks/Stories/synonyms.tsv`, "
                + "paragraphs lost); *spun* (every one of them). Hard negatives: each original, and one of its copies, against its five nearest other papers by words. Two originals that share half of their runs of five words are left out. "
                + $"Thresholds were chosen after a first round, which had some of the same originals: these are development figures. Shares of runs of three words that the copies keep, in the mean: {copies.Kept()}; the table is small, so even *spun* leaves much as it was. Seed 11.")
            .Table("Copies", scores);
    }

    private void Independence(Report report, string papers)
    {
        List<Article> articles = [.. OpenDocuments.Read(papers, 5 * Originals), .. corpora.Find("official-whitehouse/whitehouse-2023.jsonl.gz") is { } more ? OpenDocuments.Read(more, 5 * Originals) : []];
        report.Say("**Independent sources**: clusters of two to nine documents whose truth is known because we made them: one or two reports by outlets of different owners, up to three uncredited copies of the first in other papers (reprint, trim, cut), "
                + "and either two papers that credit one agency (with or without its own report), or two of one owner. Reports are disjoint stretches of one White House paper, so they share topic and names but no text. Seed 12.")
            .Table("Independent sources", new IndependenceAccuracy(Sign).Run(articles, Clusters, seed: 12));
    }

    /// <summary>How fast: <c>benchmarks/speed/stories.md</c>.</summary>
    /// <param name="placed">How many made-up signatures to place.</param>
    public void Speed(int placed = Placed)
    {
        if (corpora.Find("news-wikinews/wikinews_2019_2020.jsonl.gz") is not { } news) return;
        var readings = OpenDocuments.Read(news, Copied).ConvertAll(article => reader.Read(Document(article, null)));
        foreach (var reading in readings) maker.Of(reading);
        var clock = Environment.CpuUsage.TotalTime;
        var bytes = readings.Sum(reading => maker.Of(reading).ToBytes().Length);
        var sign = (Environment.CpuUsage.TotalTime - clock).TotalMilliseconds / readings.Count;
        var (place, group, stories) = StorySpeed.Run(placed, 13);
        new Report("Stories: speed").Say($"In seconds of processor time, for the machine was shared: a signature takes {sign:0.00} ms beyond reading, and {bytes / readings.Count} bytes; {placed} made-up signatures of a year were placed in {place:0} s, and put into {stories} stories in {group:0} s.").Write("speed/stories.md");
    }

    private Signature Sign(Article article, string? outlet) => maker.Of(reader.Read(Document(article, outlet)));

    private static Document Document(Article article, string? outlet)
    {
        var text = $"{article.Title}\n\n{string.Join("\n\n", article.Paragraphs)}";
        return new Document
        {
            Id = article.Id,
            Hash = article.Id,
            Title = article.Title,
            Text = text,
            Published = article.Day.ToString("O"),
            Day = article.Day,
            Source = outlet is null ? Source.Unknown : new Source(outlet, null, SourceKind.Unknown),
            Parts = [new DocumentPart(PartKind.Title, new TextSpan(0, article.Title.Length)), new DocumentPart(PartKind.Body, new TextSpan(article.Title.Length, text.Length))],
        };
    }

    private static string LeadWord(Reading reading) =>
        reading.Sentences.Count == 0 ? "" : reading.Sentences[0].Tokens.FirstOrDefault(token => token.Head < 0)?.Lemma.ToLowerInvariant() ?? "";

    private static Score LookAlikes(List<(string Gold, string Found, string Topic)> items)
    {
        int wrong = 0, all = 0;
        for (var i = 0; i < items.Count; i++)
            for (var j = 0; j < i; j++)
                if (items[i].Topic == items[j].Topic && items[i].Gold != items[j].Gold) (all, wrong) = (all + 1, wrong + (items[i].Found == items[j].Found ? 1 : 0));
        return Score.OfShare("pairs of documents of look-alike stories wrongly in one", wrong, all);
    }
}
