using Entente.Entities;
using Entente.Events;

namespace Entente.Tests.Events.Cases;

/// <summary>A party as a case writes it: <c>Freedonia</c>, <c>Freedonia/GOV</c>, <c>Lena Vossel</c>.</summary>
/// <param name="Name">A state, by name or code, means any party of its; everyone else is meant by name or words.</param>
/// <param name="Sector">PLOVER sector; null for any.</param>
internal sealed record ExpectedParty(string Name, string? Sector)
{
    private static readonly Lazy<Registry> Known = new(() => Registry.Load(Invented.Data));

    /// <summary>Parties separated by commas; <c>-</c> is nobody.</summary>
    public static IReadOnlyList<ExpectedParty> ParseAll(string list)
    {
        if (list.Trim() is "-" or "") return [];
        return [.. list.Split(',', StringSplitOptions.TrimEntries).Select(text => text.Split('/')).Select(parts => new ExpectedParty(parts[0], parts.ElementAtOrDefault(1)))];
    }

    /// <summary>Whether two lists name the same parties in any order.</summary>
    public static bool Agree(IReadOnlyList<ExpectedParty> expected, IReadOnlyList<Party> coded)
    {
        var left = coded.ToList();
        foreach (var party in expected)
            if (left.Find(party.Is) is { } found) left.Remove(found);
            else return false;
        return left.Count == 0;
    }

    public bool Is(Party party) => (Sector is null || Sector == party.Sector) && IsNamed(party);

    private bool IsNamed(Party party)
    {
        if (Name == party.Name || Name == party.Text || Name == party.Country) return true;
        if (!Known.Value.TryFind(Name, Invented.Day, out var entity)) return false;
        return entity.Id == party.Entity || (entity.Kind is EntityKind.State or EntityKind.Territory && entity.Country == party.Country);
    }
}
