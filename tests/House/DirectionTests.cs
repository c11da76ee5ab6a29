using System.Text.RegularExpressions;
using Xunit;

namespace Entente.Tests.House;

/// <summary>A room may use those before it, never one after; nobody but the root knows <c>Reader</c> and <c>Json</c>.</summary>
public sealed partial class DirectionTests
{
    [Fact]
    public void No_compiled_type_reaches_into_a_later_room()
    {
        using var references = new CompiledReferences(typeof(Reader).Assembly.Location);
        var wrong = references.All()
            .Where(r => Rooms.Of(r.FromSpace) is { } from && Rooms.Of(r.ToSpace) is { } to && to > from)
            .Select(r => $"{r.From} ({Rooms.Name(Rooms.Of(r.FromSpace)!.Value)}) knows {r.To} ({Rooms.Name(Rooms.Of(r.ToSpace)!.Value)})");
        Assert.Empty(wrong.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_compiled_references_are_really_seen()
    {
        using var references = new CompiledReferences(typeof(Reader).Assembly.Location);
        var seen = references.All().Select(r => (r.From, r.To)).ToHashSet();
        Assert.Contains(("Entente.Reader", "Entente.Documents.Document"), seen);            // a signature
        Assert.Contains(("Entente.Json", "Entente.CodePoints"), seen);                      // a field of a nested type
        Assert.Contains(("Entente.Reader", "Entente.Entities.EntityFinder"), seen);         // a call in a body
        Assert.Contains(("Entente.Events.Reading", "Entente.Entities.Mention"), seen);      // a generic argument
    }

    [Fact]
    public void No_using_line_opens_a_later_room()
    {
        var wrong = from file in Repository.Sources("src/Entente")
                    let parts = file.Split('/')
                    where parts.Length > 3
                    let room = Rooms.Of("Entente." + parts[2])
                    from Match line in Using().Matches(File.ReadAllText(Repository.Path(file)))
                    let used = Rooms.Of(line.Groups[1].Value)
                    where used > room
                    select $"{file}: {line.Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_folder_is_a_namespace()
    {
        var wrong = Repository.Sources("src/Entente")
            .Where(file => !File.ReadAllText(Repository.Path(file)).Contains($"\nnamespace {Space(file)};", StringComparison.Ordinal)
                && !File.ReadAllText(Repository.Path(file)).StartsWith($"namespace {Space(file)};", StringComparison.Ordinal));
        Assert.Empty(wrong);
    }

    private static string Space(string file) => file[4..file.LastIndexOf('/')].Replace('/', '.');

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?(Entente(?:\.\w+)*)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
