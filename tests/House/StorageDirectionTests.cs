using System.Text.RegularExpressions;
using Xunit;

namespace Entente.Tests.House;

/// <summary>The rooms of the store: a room uses those before it, never one after.</summary>
public sealed partial class StorageDirectionTests
{
    private static readonly string[] rooms = ["Ledger", "Store", "Queries", "Exports", "Imports", "Measures", "Keeping"];

    [Fact]
    public void No_room_of_the_store_opens_a_later_one()
    {
        var wrong = from file in Repository.Sources("src/Entente.Storage")
                    let room = Array.IndexOf(rooms, file.Split('/')[2])
                    where room >= 0
                    from Match line in Uses().Matches(File.ReadAllText(Repository.Path(file)))
                    where Array.IndexOf(rooms, line.Groups[1].Value) > room
                    select $"{file}: {line.Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_file_of_the_store_is_in_a_room() =>
        Assert.DoesNotContain(Repository.Sources("src/Entente.Storage"), file => !rooms.Contains(file.Split('/')[2]));

    [GeneratedRegex(@"\bEntente\.Storage\.(\w+)")]
    private static partial Regex Uses();
}
