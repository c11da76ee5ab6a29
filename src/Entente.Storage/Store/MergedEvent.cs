namespace Entente.Storage.Store;

/// <summary>Which tellings are one event, and how well it is witnessed; all else the store takes from the leading telling.</summary>
/// <param name="Id">Id of the leading telling.</param>
/// <param name="Story">Id of its story.</param>
/// <param name="Tellings">Ids of all its tellings, the leading one included; a telling belongs to one event.</param>
/// <param name="Documents">How many documents tell it.</param>
/// <param name="Outlets">How many outlets tell it.</param>
/// <param name="Independent">How many of its sources are independent.</param>
/// <param name="Disputed">Whether another voice denies it.</param>
public sealed record MergedEvent(string Id, string Story, IReadOnlyList<string> Tellings, int Documents, int Outlets, int Independent, bool Disputed);
