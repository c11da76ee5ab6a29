using CsCheck;
using Entente.Documents;
using Entente.Events.Patterns;
using Entente.Events.Scoring;
using Xunit;

namespace Entente.Tests.Events;

public sealed class PatternSampleTests
{
    private const int Each = 4;

    private static readonly Gen<(string Corpus, string Document, Candidate<string>[] Events)[]> Texts =
        Gen.Select(Gen.OneOf("news", "speeches"), Gen.Int[0, 9], Gen.Select(Gen.OneOf("v meet |", "n visit |"), Gen.Int[0, 30]).Array[0, 5]).Array[0, 30].Select(texts =>
            texts.DistinctBy(text => (text.Item1, text.Item2)).Select(text =>
                (text.Item1, $"{text.Item2}", text.Item3.Select((e, i) => new Candidate<string>(e.Item1, $"{i}", $"words {e.Item2}", $"{text.Item1}/{text.Item2}/{i}")).ToArray())).ToArray());

    [Fact]
    public void What_is_chosen_does_not_depend_on_the_order_of_the_texts() =>
        Texts.Sample(texts => Assert.Equal(Lines(Sample(texts)), Lines(Sample(texts.Reverse()))), iter: 500);

    [Fact]
    public void No_pattern_gives_more_than_asked_and_all_are_counted() =>
        Texts.Sample(texts =>
        {
            var sample = Sample(texts);
            Assert.All(sample.Chosen(), chosen => Assert.InRange(chosen.Items.Count, 1, Each));
            Assert.Equal(texts.Sum(text => text.Events.Length), sample.Hits.Values.Sum());
        }, iter: 200);

    [Fact]
    public void Another_seed_chooses_otherwise()
    {
        (string, string, Candidate<string>[])[] texts = [.. Enumerable.Range(0, 100).Select(i => ("news", $"{i}", new[] { Event($"{i}") }))];
        Assert.NotEqual(Lines(Sample(texts, 1)), Lines(Sample(texts, 2)));
    }

    [Fact]
    public void Other_corpora_and_other_documents_go_first()
    {
        (string, string, Candidate<string>[])[] texts =
        [
            ("news", "a", [.. Enumerable.Range(0, 50).Select(i => Event($"a{i}"))]),
            ("news", "b", [Event("b")]),
            ("news", "c", [Event("c")]),
            ("speeches", "d", [Event("d")]),
        ];
        var chosen = Assert.Single(Sample(texts).Chosen()).Items;
        Assert.Equal(["a", "b", "c", "d"], chosen.Select(item => item[..1]).Order());
        Assert.Contains("d", chosen.Take(2));
    }

    [Fact]
    public void Of_equal_sentences_one_is_chosen()
    {
        (string, string, Candidate<string>[])[] texts = [.. Enumerable.Range(0, 9).Select(i => ("news", $"{i}", new[] { new Candidate<string>("v meet |", "e", "They met.", $"{i}") }))];
        Assert.Single(Assert.Single(Sample(texts).Chosen()).Items);
    }

    [Fact]
    public void A_pattern_is_known_again_when_lines_shift_or_blanks_change()
    {
        const string header = "v impose | obj=@sanction; party:on | SANCTION/discontinue | subj > on";
        Assert.Equal("v impose | obj=@sanction; party:on", Key(header));
        Assert.Equal(Key(header), Key("# a comment\n\n" + header.Replace(" | ", "   |  ", StringComparison.Ordinal)));
        Assert.NotEqual(Key(header), Key(header.Replace("party:on", "on", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_patterns_of_the_lexicon_can_be_told_apart()
    {
        var patterns = LexiconFiles.Load(DataFolder.BuiltIn).Patterns;
        Assert.All(patterns.GroupBy(p => p.Key), same => Assert.Single(same.Select(p => (p.Type, p.Mode)).Distinct()));
        Assert.DoesNotContain(patterns, p => p.Key.Contains('\t', StringComparison.Ordinal));
    }

    private static string Key(string text)
    {
        var classes = new Dictionary<string, HashSet<string>> { ["@sanction"] = ["sanction"] };
        return Assert.Single(PatternFile.Read("events/sanction.txt", new StringReader(text), classes)).Key;
    }

    private static Candidate<string> Event(string id) => new("v meet |", id, $"They met {id} times.", id);

    private static PatternSample<string> Sample(IEnumerable<(string Corpus, string Document, Candidate<string>[] Events)> texts, ulong seed = 7)
    {
        var sample = new PatternSample<string>(Each, seed);
        foreach (var (corpus, document, events) in texts) sample.Add(corpus, document, events);
        return sample;
    }

    private static string Lines(PatternSample<string> sample) => string.Join('\n', sample.Chosen().Select(chosen => $"{chosen.Pattern}: {string.Join(' ', chosen.Items)}"));
}
