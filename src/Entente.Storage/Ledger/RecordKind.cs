namespace Entente.Storage.Ledger;

/// <summary>What a record of the log holds; the numbers are written to disk and never change.</summary>
public enum RecordKind : byte
{
    /// <summary>A document: what is known of it, its cleaned text, and the bytes as received.</summary>
    Document = 1,

    /// <summary>All that one document says, in the JSON of the record, as one engine read it.</summary>
    Reading = 2,

    /// <summary>What became of one item that was seen: stored, duplicate, rejected or waiting.</summary>
    Sighting = 3,

    /// <summary>A person's correction of a reading, a story or a source.</summary>
    Correction = 4,

    /// <summary>A document was taken down: its text is gone, this stays.</summary>
    Tombstone = 5,

    /// <summary>What is known of a watched feed since the record before: so watching goes on after a restart, also with an index made anew.</summary>
    Feed = 6,
}
