namespace Entente.Storage.Ledger;

/// <summary>An append-only log of evidence: the truth from which every index is made. On one machine it is files, for teams a table of PostgreSQL.</summary>
/// <remarks>One writer at a time. What was appended counts as kept when <see cref="Commit"/> has returned, and not before.</remarks>
public abstract class RecordLog : IDisposable
{
    /// <summary>How many records are committed.</summary>
    public abstract long Count { get; }

    /// <summary>Hash over all committed records in order, 64 lower-case hexadecimal digits; each record's hash covers the one before it.</summary>
    public abstract string Head { get; }

    /// <summary>Adds a record behind the last one; returns its number.</summary>
    /// <exception cref="IOException">The disk is full or fails; the log stands as after the last commit.</exception>
    public abstract long Append(RecordKind kind, string subject, DateTimeOffset at, ReadOnlySpan<byte> body);

    /// <summary>Makes all that was appended lasting: it survives the loss of process and power from here on.</summary>
    /// <exception cref="IOException">The disk is full or fails; the log stands as after the last commit.</exception>
    public abstract void Commit();

    /// <summary>Committed records from number <paramref name="from"/> on, in order.</summary>
    /// <exception cref="DamageException">A record cannot be read; those before it were given.</exception>
    public abstract IEnumerable<LogRecord> Read(long from = 0);

    /// <summary>One committed record; null when there is none of that number.</summary>
    /// <exception cref="DamageException">The record is damaged.</exception>
    public abstract LogRecord? Get(long number);

    /// <summary>Overwrites the body of a document record and of its readings so that the text cannot be had from the log any more; numbers and hashes of all other records stay verifiable.</summary>
    public abstract void Forget(long number);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases files or connections.</summary>
    protected abstract void Dispose(bool disposing);
}
