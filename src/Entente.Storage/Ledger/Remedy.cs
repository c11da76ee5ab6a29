namespace Entente.Storage.Ledger;

/// <summary>What helps against damage, in the words that people are told.</summary>
internal static class Remedy
{
    /// <summary>Evidence is gone from this ledger.</summary>
    public const string Evidence = "restore the last backup, or save all whole records with 'entente rebuild', which lays the damaged files aside";

    /// <summary>All records are there, but it cannot be shown that none is missing at the end.</summary>
    public const string Head = "if 'entente verify' finds all segments whole, 'entente rebuild' loses nothing; else restore the last backup";

    /// <summary>It is made anew by itself.</summary>
    public const string Index = "nothing is lost: the next opening makes it anew";

    /// <summary>An append was interrupted.</summary>
    public const string Tail = "nothing acknowledged is lost: the next opening cuts it off";
}
