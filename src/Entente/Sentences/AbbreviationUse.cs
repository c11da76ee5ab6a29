namespace Entente.Sentences;

/// <summary>Where an abbreviation stands, and so whether its full stop can be a sentence's too.</summary>
internal enum AbbreviationUse
{
    /// <summary>Not an abbreviation.</summary>
    None,

    /// <summary>A title: <c>Mr.</c></summary>
    BeforeName,

    /// <summary>Announces a number, otherwise an ordinary word: <c>No. 10</c>.</summary>
    BeforeNumber,

    /// <summary><c>Sept.</c></summary>
    Month,

    /// <summary><c>Tues.</c></summary>
    Day,

    /// <summary>Always amid a sentence: <c>e.g.</c></summary>
    Within,

    /// <summary>At a sentence's end its stop is the sentence's: <c>etc.</c></summary>
    MaybeLast,

    /// <summary>A state of the United States or a province: <c>Calif.</c></summary>
    Place,
}
