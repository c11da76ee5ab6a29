using Entente.Documents;
using Entente.Events.Patterns;
using Entente.Events.Scoring;
using Xunit;

namespace Entente.Tests.Events;

/// <summary>Every pattern brings sentences that it must (+) and must not (−) code.</summary>
public sealed class PatternSentenceTests
{
    // Measured (0.825 and 0.998), then rounded down. A lower share is a loss to explain, a higher one a floor to raise.
    private const double DemandedFloor = 0.78, ForbiddenFloor = 0.99;

    [Fact]
    public void Most_sentences_of_the_lexicon_yield_what_they_should()
    {
        var verdicts = PatternScore.Read(LexiconFiles.Load(DataFolder.BuiltIn, examples: true), sentence => Invented.Read(sentence).Events);
        WriteFailing(verdicts);
        var scores = PatternScore.Grade(verdicts);
        Assert.True(scores[0].Value >= DemandedFloor, $"{scores[0].Value:0.000} of {scores[0].N} + sentences yield their type; the floor is {DemandedFloor}");
        Assert.True(scores[1].Value >= ForbiddenFloor, $"{scores[1].Value:0.000} of {scores[1].N} − sentences yield nothing of the type; the floor is {ForbiddenFloor}");
    }

    /// <summary>With ENTENTE_ARTIFACTS set, lists there what failed and what was coded instead.</summary>
    private static void WriteFailing(IReadOnlyList<PatternVerdict> verdicts)
    {
        if (Environment.GetEnvironmentVariable("ENTENTE_ARTIFACTS") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        var lines = from v in verdicts
                    where !v.IsRight
                    let coded = string.Join(" ", v.Events.Select(e => e.Of is { } of ? $"{e.Type}({of})" : $"{e.Type}"))
                    select $"{v.Pattern.Place}\t{(v.IsDemanded ? '+' : '-')}\t{v.Pattern.Type?.ToString() ?? "nothing"}\t{coded}\t{v.Sentence}";
        File.WriteAllLines(Path.Combine(folder, "patterns-failing.tsv"), lines);
    }
}
