namespace Entente.Documents;

/// <summary>What the user says about all inputs of one run.</summary>
public sealed record IntakeOptions
{
    /// <summary>Date of publication, in any form that <see cref="PublicationDate"/> reads; it outdoes what the input says. Null: take the input's.</summary>
    public string? Published { get; init; }

    /// <summary>
    /// Publisher as <c>NAME|COUNTRY|KIND</c>, or a name, alias or domain in <c>sources/outlets.tsv</c>; it outdoes what the input says.
    /// Null: take the input's.
    /// </summary>
    public string? Source { get; init; }

    /// <summary>Whether texts are taken unchanged: nothing deleted, no blank inserted, no title set in front.</summary>
    public bool AsIs { get; init; }

    /// <summary>Told at the end of each archive how many of its records were passed over; null when nobody asks.</summary>
    public IProgress<Passed>? Passed { get; init; }

    /// <summary>A file that is passed over inside folders: the one that the results go to. Null: none.</summary>
    public string? PassedOver { get; init; }
}
