using Entente.Tests.Cli;
using Xunit;

namespace Entente.Tests.Outside;

public sealed class CommandHelpTests
{
    public static TheoryData<string> Verbs => ["", .. CommandLine.Verbs()];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_is_as_approved(string verb) => Approved.Matches(verb.Length == 0 ? "help" : $"help-{verb}", CommandLine.Help(verb));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_gives_an_example(string verb) => Assert.True(verb.Length == 0 || CommandLine.Help(verb).Contains($"Example: entente {verb}"));
}
