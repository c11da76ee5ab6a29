using Entente.Benchmarks.Stories;
using Entente.Documents;
using Entente.Stories;

namespace Entente.Benchmarks;

/// <summary>How right stories are: <c>benchmarks/accuracy/stories.md</c>.</summary>
internal sealed class StoryAccuracy(Corpora corpora)
{
    /// <summary>Learns the likeness of documents anew.</summary>
    public void Train()
    {
        var documents = Signed("ecb-plus/ecbplus_train.jsonl.gz");
        LikenessTraining.Write(LikenessTraining.Learn(documents), Path.Combine(Checkout.Root, "models", "en", "likeness.model"));
        Console.WriteLine("models/en/likeness.model");
    }

    public void Quick()
    {
        foreach (var set in new[] { "train", "dev" })
        {
            var documents = Signed($"ecb-plus/ecbplus_{set}.jsonl.gz");
            foreach (var joinAt in new[] { 0.55, 0.6, 0.65, 0.7 })
            foreach (var attachAt in new[] { 0.4, 0.5, 0.6, 0.7, 0.8 })
            {
                var index = new StoryIndex(new StoryOptions { JoinAt = joinAt, LookAt = 0.2, AttachAt = attachAt });
                foreach (var (_, signature) in documents) index.Place(signature);
                var items = documents.Select(d => (d.Gold.Story, index.StoryOf(d.Gold.Document.Id)!.Id, d.Gold.Topic)).ToList();
                Console.WriteLine($"{set} {joinAt} {attachAt}: " + string.Join("  ", StoryScore.Grade(items).Select(s => $"{s.Measure} {s.Value:0.000}")) + $"  merged {Merged(items)}");
                if (joinAt == 0.6 && attachAt == 0.6)
                    foreach (var topic in items.GroupBy(item => item.Topic))
                        Console.WriteLine($"  {topic.Key}: " + string.Join(" | ", topic.GroupBy(item => item.Item2).Select(group => string.Join("+", group.GroupBy(item => item.Story).Select(part => $"{part.Count()}{part.Key[(part.Key.IndexOf('_') + 1)..]}")))));
            }
        }
    }

    private static string Merged(IEnumerable<(string Gold, string Found, string Topic)> items)
    {
        int wrong = 0, all = 0;
        var list = items.ToList();
        for (var i = 0; i < list.Count; i++)
            for (var j = 0; j < i; j++)
                if (list[i].Topic == list[j].Topic && list[i].Gold != list[j].Gold)
                {
                    all++;
                    if (list[i].Found == list[j].Found) wrong++;
                }
        return $"{wrong}/{all}={(double)wrong / all:0.0000}";
    }

    private List<(EcbDocument Gold, Signature Signature)> Signed(string name)
    {
        var golds = EcbCorpus.Read(corpora.Find(name)!);
        var cache = Path.Combine(Checkout.Root, "artifacts", "stories", Path.GetFileName(name) + ".signatures");
        if (Environment.GetEnvironmentVariable("CACHED") is not null && File.Exists(cache))
        {
            using var from = new BinaryReader(File.OpenRead(cache));
            return golds.ConvertAll(gold => (gold, Signature.FromBytes(from.ReadBytes(from.ReadInt32()))));
        }
        var reader = Reader.Load(DataFolder.BuiltIn);
        var maker = SignatureMaker.Load(DataFolder.BuiltIn);
        var signed = golds.ConvertAll(gold => (gold, maker.Of(reader.Read(gold.Document))));
        Directory.CreateDirectory(Path.GetDirectoryName(cache)!);
        using var to = new BinaryWriter(File.Create(cache));
        foreach (var (_, signature) in signed)
        {
            var bytes = signature.ToBytes();
            to.Write(bytes.Length);
            to.Write(bytes);
        }
        return signed;
    }
}
