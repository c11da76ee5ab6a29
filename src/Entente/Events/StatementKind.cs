namespace Entente.Events;

/// <summary>How a text gives somebody's words.</summary>
public enum StatementKind
{
    /// <summary>Verbatim.</summary>
    Direct,

    /// <summary>Paraphrased.</summary>
    Indirect,

    /// <summary>Partly verbatim.</summary>
    Mixed,
}
