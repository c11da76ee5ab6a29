using Xunit;

namespace Entente.Tests.Outside;

/// <summary>Holds a text against the one that people approved; <c>ENTENTE_APPROVE=1</c> approves what there is.</summary>
internal static class Approved
{
    /// <summary>Whether this run is to accept the texts as they are.</summary>
    public static bool IsAccepting { get; } = Environment.GetEnvironmentVariable("ENTENTE_APPROVE") == "1";

    /// <summary>Fails with the first differing line when <c>approved/NAME.txt</c> says something else, and leaves <c>NAME.received.txt</c> beside it.</summary>
    public static void Matches(string name, string received)
    {
        var approved = Repository.Path("tests", "Outside", "approved", $"{name}.txt");
        var aside = Path.ChangeExtension(approved, ".received.txt");
        if (IsAccepting) File.WriteAllText(approved, received);
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected == received)
        {
            File.Delete(aside);
            return;
        }
        File.WriteAllText(aside, received);
        Assert.Fail($"{name} is not as approved; ENTENTE_APPROVE=1 accepts it.\n{Difference(expected.Split('\n'), received.Split('\n'))}");
    }

    /// <summary>Lines that only one of the two has, in the order of the texts.</summary>
    private static string Difference(string[] expected, string[] received)
    {
        var gone = expected.Except(received).Select(line => $"- {line}");
        var added = received.Except(expected).Select(line => $"+ {line}");
        var lines = gone.Concat(added).Take(40).ToList();
        return lines.Count > 0 ? string.Join('\n', lines) : "the same lines in another order or number";
    }
}
