namespace Entente.Entities;

/// <summary>How a name stands for what it names.</summary>
public enum NameUse
{
    /// <summary>The usual or full name, or another spelling of it.</summary>
    Name,

    /// <summary>Initials: PRC, NATO.</summary>
    Abbreviation,

    /// <summary>A name of the past: Burma, Peking.</summary>
    Former,

    /// <summary>A by-name: the Kingdom, Uncle Sam.</summary>
    Nickname,

    /// <summary>An adjective of nationality: Russian.</summary>
    Adjective,

    /// <summary>The people: Russians, a Frenchman.</summary>
    People,

    /// <summary>A capital that may stand for its government: Moscow.</summary>
    Capital,

    /// <summary>A seat of power that stands for its government: the Kremlin.</summary>
    Seat,

    /// <summary>A person's surname alone.</summary>
    Surname,

    /// <summary>A place on the map.</summary>
    Place,
}
