namespace Entente.Events.Relations;

/// <summary>Which label set a relation is given in.</summary>
public enum Profile
{
    /// <summary>The sixteen types of PLOVER 2.0.</summary>
    Plover20,

    /// <summary>The fifteen classes of the PLV benchmark: CONCEDE and RETREAT are YIELD, older CAMEO conventions hold.</summary>
    Plv15,
}
