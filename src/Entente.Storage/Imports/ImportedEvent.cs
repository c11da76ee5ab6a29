namespace Entente.Storage.Imports;

/// <summary>An event of another data set, in the terms that all have in common: for comparison, never for the store's own events.</summary>
public sealed record ImportedEvent
{
    /// <summary>The data set: <c>gdelt</c>, <c>polecat</c>, <c>icews</c>, <c>acled</c>, <c>ucdp</c>.</summary>
    public required string Set { get; init; }

    /// <summary>Its id there; unique within the data set.</summary>
    public required string Id { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Names of those who act; where the set has no direction, of the first side.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Their countries, as our events write them; only those that are known.</summary>
    public IReadOnlyList<string> ActorCountries { get; init; } = [];

    /// <summary>Names of those to whom it is done; where the set has no direction, of the second side.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Their countries, as our events write them; only those that are known.</summary>
    public IReadOnlyList<string> RecipientCountries { get; init; } = [];

    /// <summary>The set's own type, in its words; null where it has only codes.</summary>
    public string? TheirType { get; init; }

    /// <summary>The set's own code or sub-type; null where it has none.</summary>
    public string? TheirCode { get; init; }

    /// <summary>The nearest PLOVER type, in capitals; null where there is none.</summary>
    public string? Type { get; init; }

    /// <summary>The nearest PLOVER mode; null for none.</summary>
    public string? Mode { get; init; }

    /// <summary>The place; null when unknown.</summary>
    public string? Place { get; init; }

    /// <summary>Country of the place, as our events write it; null when unknown.</summary>
    public string? PlaceCountry { get; init; }

    /// <summary>Degrees north; null when unknown.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east; null when unknown.</summary>
    public double? Longitude { get; init; }

    /// <summary>Address of a report; null where the set gives none.</summary>
    public string? Url { get; init; }

    /// <summary>Deaths, by the set's best estimate; null where it does not count them.</summary>
    public int? Fatalities { get; init; }
}
