using Xunit;

namespace Entente.Tests.Events.Cases;

/// <summary>Texts and what they say: those of <c>tests/cases</c> must be read so, those of <c>tests/cases/known</c> are not yet.</summary>
public sealed class CaseTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, Case>> Good = new(() => Load("cases")), Known = new(() => Load("cases/known"));

    public static TheoryData<string> Cases => [.. Good.Value.Keys];

    public static TheoryData<string> KnownFailures => [.. Known.Value.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_says_what_its_case_tells(string place)
    {
        var differences = Good.Value[place].Differences();
        Assert.True(differences.Count == 0, $"{Good.Value[place].Note}\n{Good.Value[place].Text}\n{string.Join('\n', differences)}");
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(KnownFailures))]
    public void A_known_failure_still_fails(string place)
    {
        Assert.False(string.IsNullOrWhiteSpace(Known.Value[place].Note), "a known failure says why it fails, in a # line");
        Assert.True(Known.Value[place].Differences().Count > 0, $"tests/cases/known/{place} is read right now: move it to tests/cases");
    }

    private static Dictionary<string, Case> Load(string folder) => CaseFile.ReadAll(Repository.Path("tests", folder)).ToDictionary(one => one.Place);
}
