namespace Entente.Documents;

/// <summary>What sort of publisher a source is.</summary>
public enum SourceKind
{
    /// <summary>Nothing says.</summary>
    Unknown,

    /// <summary>A news agency.</summary>
    Wire,

    /// <summary>A newspaper or news site.</summary>
    Newspaper,

    /// <summary>Radio or television.</summary>
    Broadcaster,

    /// <summary>An outlet that a state owns and steers.</summary>
    StateMedia,

    /// <summary>A government or one of its bodies.</summary>
    Government,

    /// <summary>An international or non-governmental organisation.</summary>
    Organisation,

    /// <summary>A private or collective weblog.</summary>
    Blog,
}
