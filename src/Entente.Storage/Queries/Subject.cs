namespace Entente.Storage.Queries;

/// <summary>What is asked for.</summary>
public enum Subject
{
    /// <summary>Who did what to whom; dyads and counts are made of them.</summary>
    Events,

    /// <summary>Who said what.</summary>
    Statements,

    /// <summary>The same happening told by many.</summary>
    Stories,

    /// <summary>The texts themselves.</summary>
    Documents,
}
