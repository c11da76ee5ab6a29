namespace Entente.Tests.House;

/// <summary>The rooms of the library in the order in which a document passes them.</summary>
internal static class Rooms
{
    public static readonly string[] InOrder = ["Learning", "Documents", "Sentences", "Entities", "Events", "Stories", "Order"];

    private const string Top = "Entente";

    /// <summary>Number of the room that a namespace belongs to; the root comes after all rooms.</summary>
    /// <returns>Null for what the compiler makes outside every namespace of ours.</returns>
    public static int? Of(string space)
    {
        if (space == Top) return InOrder.Length;
        if (!space.StartsWith(Top + ".", StringComparison.Ordinal)) return null;
        var room = space[(Top.Length + 1)..].Split('.')[0];
        var number = Array.IndexOf(InOrder, room);
        return number >= 0 ? number : throw new InvalidOperationException($"'{space}' is in no room of the floor plan ({string.Join(", ", InOrder)})");
    }

    public static string Name(int number) => number < InOrder.Length ? InOrder[number] : "the root";
}
