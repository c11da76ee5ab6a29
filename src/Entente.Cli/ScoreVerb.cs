using System.CommandLine;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Entente.Documents;
using Entente.Entities;
using Entente.Events.Relations;
using Entente.Events.Scoring;
using Entente.Learning;
using Entente.Sentences;
using Entente.Stories;

namespace Entente.Cli;

/// <summary><c>entente score</c>: grades the program on gold that people made.</summary>
internal sealed class ScoreVerb(Streams streams)
{
    private readonly Argument<string> gold = new("GOLD") { Description = "A CoNLL-U treebank (.conllu), names (.iob2), relations (.tsv with marked_sentence and gold_root), stories (.ndjson of documents with id, story and, if you like, topic), each also .gz, or a folder of hand-coded articles" };
    private readonly Option<bool> json = new("--json") { Description = "One {measure, value, n, low, high} a line" };
    private readonly Option<bool> raw = new("--raw") { Description = "Treebanks: from raw text instead of the given words" };
    private readonly Option<FileInfo?> output = SharedOptions.Output();
    private readonly Option<DirectoryInfo?> data = SharedOptions.Data();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = new Command("score", "Grades the program on gold data: measure, value, count and 95 % interval.\n\nExample: entente score en_ewt-ud-dev.conllu\n         entente score gold/articles --json") { gold, json, raw, output, data };
        command.SetAction(parsed => Run(parsed));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var place = parsed.GetValue(gold)!;
        var folder = SharedOptions.Folder(parsed.GetValue(data));
        if (place == "-") return Refuse("standard input", "it has no name to tell the kind of gold by", "give a file: .conllu, .iob2, .tsv or .ndjson, each also .gz, or a folder");
        if (OutputFile.Overwrites(parsed.GetValue(output), [place]) is { } clash)
        {
            streams.Error.WriteLine($"entente: {Terminal.Inert(clash)}");
            return ExitCode.Usage;
        }
        if (!File.Exists(place) && !Directory.Exists(place)) return Refuse(place, "there is no such file or folder", "give a treebank, a name file, a relation table, a file of stories or a folder of hand-coded articles");
        try
        {
            var scores = Grade(place, folder, parsed.GetValue(raw));
            if (scores is null) return Refuse(place, "this kind of gold is not known", "give .conllu, .iob2, .tsv, .ndjson, or a folder with docs.ndjson and gold/");
            if (scores.All(score => score.N == 0)) return Refuse(place, "it holds nothing that could be graded", "check that the file is whole and of the kind that its name says");
            using var results = SharedOptions.Open(parsed.GetValue(output), streams);
            foreach (var score in scores) results.Write(Encoding.UTF8.GetBytes((parsed.GetValue(json) ? Line(score) : Row(score)) + "\n"));
            return ExitCode.Done;
        }
        catch (Exception e) when (e is JsonException or DataFileException or InvalidDataException or KeyNotFoundException)
        {
            return Refuse(place, e.Message.TrimEnd('.'), "correct the gold file");
        }
    }

    private static IReadOnlyList<Score>? Grade(string place, DataFolder folder, bool fromRaw)
    {
        var name = place.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? place[..^3] : place;
        if (Directory.Exists(place)) return File.Exists(Path.Combine(place, "docs.ndjson")) ? Articles(place, folder) : null;
        return Path.GetExtension(name) switch
        {
            ".conllu" => Treebank(place, fromRaw),
            ".iob2" => Names(place, folder),
            ".tsv" => Relations(place, folder),
            ".ndjson" or ".jsonl" => Stories(place, folder),
            _ => null,
        };
    }

    private static IReadOnlyList<Score> Articles(string place, DataFolder folder)
    {
        var reader = Reader.Load(folder);
        return EventScore.Grade(Path.Combine(place, "gold"), [.. Documents(Path.Combine(place, "docs.ndjson"), folder).Select(reader.Read)]);
    }

    private static IReadOnlyList<Score> Stories(string place, DataFolder folder)
    {
        using var text = Open(place);
        var gold = StoryGold.Read(Lines(text), place);
        var (reader, maker, index, ids) = (Reader.Load(folder), SignatureMaker.Load(folder), new StoryIndex(), new List<string>());
        foreach (var document in Documents(place, folder))
        {
            index.Place(maker.Of(reader.Read(document)));
            ids.Add(document.Id);
        }
        return StoryScore.Grade([.. ids.Select(id => (gold[id].Story, index.StoryOf(id)!.Id, gold[id].Topic))]);
    }

    /// <exception cref="InvalidDataException">A document of the gold cannot be read.</exception>
    private static IEnumerable<Document> Documents(string place, DataFolder folder)
    {
        foreach (var item in new Intake(folder).ReadAsync([place], Stream.Null, new IntakeOptions()).ToBlockingEnumerable())
            yield return item.Document ?? throw new InvalidDataException(item.Rejection!.ToString());
    }

    private static IEnumerable<string> Lines(TextReader text)
    {
        while (text.ReadLine() is { } line) yield return line;
    }

    private static IReadOnlyList<Score> Treebank(string place, bool fromRaw)
    {
        using var text = Open(place);
        var documents = Conllu.Read(text, place).ToList();
        var language = Language.Load();
        return TreebankScore.Of(documents.Select(d => (d.Sentences, fromRaw ? language.Analyse(d.Document) : language.Analyse(d.Document, d.Sentences))));
    }

    private static IReadOnlyList<Score> Names(string place, DataFolder folder)
    {
        using var text = Open(place);
        return NameScore.Grade(text, folder);
    }

    private static IReadOnlyList<Score> Relations(string place, DataFolder folder)
    {
        var coder = RelationCoder.Load(folder);
        return RelationScore.Grade(RelationScore.Read(place).Select(pair => (pair.Label, coder.Relate(pair.Text, pair.Actor, pair.Recipient, Profile.Plv15).Type)));
    }

    private static StreamReader Open(string place)
    {
        var file = File.OpenRead(place);
        return new StreamReader(place.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file, Encoding.UTF8);
    }

    private static string Row(Score score) => $"{score.Measure,-34} {Figure(score.Value)}  n {score.N,6}{(score.Low is null ? "" : $"  95 % {Figure(score.Low)} to {Figure(score.High)}")}";

    private static string Figure(double? value) => value is { } v ? v.ToString("0.0000") : "     –";

    private static string Line(Score score)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteString("measure", score.Measure);
            Number(writer, "value", score.Value);
            writer.WriteNumber("n", score.N);
            Number(writer, "low", score.Low);
            Number(writer, "high", score.High);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Number(Utf8JsonWriter writer, string key, double? value)
    {
        if (value is { } number) writer.WriteNumber(key, Math.Round(number, 6));
        else writer.WriteNull(key);
    }

    private int Refuse(string place, string cause, string remedy)
    {
        streams.Error.WriteLine($"entente: {Terminal.Inert($"{place}: {cause}; {remedy}")}");
        return ExitCode.SomeRejected;
    }
}
